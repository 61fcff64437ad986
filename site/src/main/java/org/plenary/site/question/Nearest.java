package org.plenary.site.question;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

import static org.plenary.site.language.Messages.say;

/// Finds the word that was probably meant.
public final class Nearest {
    private Nearest() {}

    /// The one of `known` nearest to `written`, if any is near: at most a third of its letters differ, at most
    /// three.
    public static Optional<String> to(String written, Collection<String> known) {
        String low = folded(written);
        if (low.length() > 60) {
            return Optional.empty();
        }
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            String other = folded(candidate);
            int distance = other.startsWith(low) && low.length() >= 3 ? 1 : distance(low, other);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        int allowed = Math.min(3, Math.max(1, Math.max(low.length(), best.length()) / 3));
        return least <= allowed ? Optional.of(best) : Optional.empty();
    }

    /// "Maybe ...?" with a blank before it, or nothing.
    public static String maybe(String written, Collection<String> known) {
        return to(written, known).map(word -> " " + say("nearest.maybe", word)).orElse("");
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /// Insertions, deletions, substitutions, and neighbours swapped (optimal string alignment).
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(cost[i - 1][j - 1] + same, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                cost[i][j] = swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
            }
        }
        return cost[a.length()][b.length()];
    }
}
