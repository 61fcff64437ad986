package org.plenary.record.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.plenary.record.Symbol;

/// What the labels of the Voeten roll calls say about the symbol of the text, by these rules.
///
/// - Up to the seventeenth session `R/5/696`, and in special and emergency special sessions `SS/1/59` and `ESS/5/77`,
///   give the page of the session's official record, not a resolution.
/// - From the eighteenth session on `R/22/2259` is resolution 2259 (XXII), `R/74/10` resolution 74/10; numbers
///   that are higher than any resolution of the session are those of decisions (`R/32/450` is decision 32/450).
/// - `ESS/5/...` is the fifth emergency special session, `SS/4/...` the fourth special one, whatever the
///   session column says.
/// - A letter at the end is that of a part (`R/47/116D`), unless the roll calls of that number are lettered
///   from A without a gap, all but the last are votes on parts or amendments, and the last is not: then the
///   letters only number the votes, and the last is the vote on the text. Up to the thirtieth session letters
///   that are kept do not show that the text was adopted: several proposals under one number are lettered too,
///   those that failed among them.
/// - Roman numerals at the end name a section (`R/50/38B/VII`).
/// - A label of another form, or one that names another session than its column, names nothing.
final class RollCallLabels {
    private static final int FIRST_SESSION_WITH_RESOLUTIONS = 18;
    private static final int LAST_SESSION_WITH_LETTERED_PROPOSALS = 30;
    private static final Pattern MOTION = Pattern.compile(
            "(?i)^.{0,60}\\bmotion\\b|^.{0,60}\\bpriority (?:vote|in voting)\\b|put to the vote the motion|decision on the motion|"
                    + "motion (?:proposed|submitted)");
    private static final Pattern NO_ACTION = Pattern.compile("(?i)no[ -]action");
    private static final Pattern RESOLUTION =
            Pattern.compile("R/(\\d{1,2})/(\\d{1,4})(?:([A-Z]{1,2})|/([A-HJ-UWYZ]))?(?:/([IVX]+))?");
    private static final Pattern SPECIAL = Pattern.compile("(ESS|SS)/(\\d{1,2})(?:/.*)?");

    /// What a label names.
    ///
    /// @param session the session, where the label corrects the session column
    /// @param text the symbol of the text voted on, or of the text to which the part or amendment belongs
    /// @param whole whether the vote was on the whole text
    /// @param adopted whether the label shows that this vote adopted the text
    record Named(String session, Optional<Symbol> text, boolean whole, boolean adopted) {}

    private record Numbered(Account account, String session, int number, String letters, String section) {}

    private RollCallLabels() {}

    /// What kind of vote a roll call was, by its codes (which were kept for some sessions only) and by its
    /// description: `amendment`, `part`, `no-action`, `motion`, or nothing for a vote on a text.
    static String kind(String amend, String para, String description) {
        if (amend.equals("1")) {
            return "amendment";
        }
        if (para.equals("1")) {
            return "part";
        }
        boolean perhaps =
                description.contains("otion") || description.contains("OTION") || description.contains("RIORITY");
        if (!perhaps || !MOTION.matcher(description).find()) {
            return "";
        }
        return NO_ACTION.matcher(description).find() ? "no-action" : "motion";
    }

    /// What the labels of all roll calls name, by roll-call id.
    static Map<String, Named> named(Iterable<Account> rollCalls) {
        Map<String, Named> named = new HashMap<>();
        Map<String, List<Numbered>> byNumber = new HashMap<>();
        for (Account rollCall : rollCalls) {
            Matcher special = SPECIAL.matcher(rollCall.label());
            Matcher resolution = RESOLUTION.matcher(rollCall.label());
            if (special.matches()) {
                String series = special.group(1).equals("ESS") ? "ES-" : "S-";
                named.put(
                        rollCall.id(),
                        new Named(series + Integer.parseInt(special.group(2)), Optional.empty(), false, false));
            } else if (resolution.matches()
                    && resolution.group(1).equals(rollCall.session())
                    && Integer.parseInt(resolution.group(1)) >= FIRST_SESSION_WITH_RESOLUTIONS) {
                Numbered numbered = new Numbered(
                        rollCall,
                        rollCall.session(),
                        Integer.parseInt(resolution.group(2)),
                        given(resolution.group(3)) + given(resolution.group(4)),
                        given(resolution.group(5)));
                byNumber.computeIfAbsent(numbered.session() + "/" + numbered.number(), number -> new ArrayList<>())
                        .add(numbered);
            } else {
                named.put(rollCall.id(), new Named(rollCall.session(), Optional.empty(), false, false));
            }
        }
        byNumber.values().forEach(roll -> {
            roll.sort(Comparator.comparingInt(
                    one -> Integer.parseInt(one.account().id())));
            boolean counting = lettersOnlyCount(roll);
            for (Numbered one : roll) {
                boolean whole = one.account().kind().isEmpty() && one.section().isEmpty();
                boolean lettersTell = counting
                        || one.letters().isEmpty()
                        || Integer.parseInt(one.session()) > LAST_SESSION_WITH_LETTERED_PROPOSALS;
                named.put(
                        one.account().id(),
                        new Named(
                                one.session(),
                                Optional.of(symbol(one, counting ? "" : one.letters())),
                                whole,
                                whole && lettersTell));
            }
        });
        return named;
    }

    private static String given(@Nullable String group) {
        return group == null ? "" : group;
    }

    private static boolean lettersOnlyCount(List<Numbered> roll) {
        if (roll.size() < 2) {
            return false;
        }
        for (int i = 0; i < roll.size(); i++) {
            Numbered one = roll.get(i);
            boolean last = i == roll.size() - 1;
            if (!one.letters().equals(String.valueOf((char) ('A' + i)))
                    || !one.section().isEmpty()
                    || one.account().kind().isEmpty() != last) {
                return false;
            }
        }
        return true;
    }

    private static Symbol symbol(Numbered one, String letters) {
        int session = Integer.parseInt(one.session());
        return isDecision(session, one.number())
                ? Symbol.of("A/DEC/" + session + "/" + one.number() + letters)
                : Symbol.ofAssembly("", session, one.number(), letters);
    }

    /// Decisions were numbered from 301 and 401 on beginning with the thirty-first session; until the
    /// fifty-sixth no session had 300 resolutions, and since then none has had 400.
    private static boolean isDecision(int session, int number) {
        return session >= 31 && number > (session <= 56 ? 300 : 400);
    }
}
