package org.plenary.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.plenary.rules.TextsQuestion.Amendment;
import org.plenary.rules.TextsQuestion.Tabled;
import org.plenary.rules.motion.OrderOfTexts;

/// What is wrong with a question on the order of texts.
final class TextsProblems {
    private final TextsQuestion question;
    private final List<QuestionProblem> problems = new ArrayList<>();

    private TextsProblems(TextsQuestion question) {
        this.question = question;
    }

    static List<QuestionProblem> of(TextsQuestion question) {
        TextsProblems found = new TextsProblems(question);
        if (question.texts().isEmpty()) {
            found.problem("/texts", "At least one text is needed.");
        }
        found.names();
        if (found.problems.isEmpty()) {
            found.voted();
            found.distances();
        }
        return List.copyOf(found.problems);
    }

    private void names() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < question.texts().size(); i++) {
            Tabled text = question.texts().get(i);
            String at = "/texts/" + i;
            if (!seen.add(text.symbol())) {
                problem(at + "/symbol", "'%s' stands twice among the texts.".formatted(text.symbol()));
            }
            String field = text instanceof Amendment ? "/amends" : "/partOf";
            text.parent().ifPresent(parent -> {
                if (question.text(parent).isEmpty()) {
                    problem(at + field, "There is no text '%s'; the texts are %s.".formatted(parent, symbols()));
                } else if (circular(text)) {
                    problem(at + field, "'%s' belongs to itself by way of '%s'.".formatted(text.symbol(), parent));
                }
            });
            if (text instanceof Amendment amendment) {
                rejects(amendment, at + "/rejects");
            }
        }
    }

    private void rejects(Amendment amendment, String at) {
        for (String other : amendment.rejects().stream().sorted().toList()) {
            Optional<Tabled> text = question.text(other);
            if (text.isEmpty()) {
                problem(at, "There is no text '%s'; the texts are %s.".formatted(other, symbols()));
            } else if (!(text.get() instanceof Amendment) || other.equals(amendment.symbol())) {
                problem(at, "'%s' is not another amendment; only an amendment is rejected by one.".formatted(other));
            }
        }
    }

    private boolean circular(Tabled text) {
        Set<String> above = new HashSet<>();
        Optional<Tabled> at = Optional.of(text);
        while (at.isPresent()) {
            if (!above.add(at.get().symbol())) {
                return true;
            }
            at = at.flatMap(Tabled::parent).flatMap(question::text);
        }
        return false;
    }

    private void voted() {
        voted("/adopted", question.adopted());
        voted("/rejected", question.rejected());
        question.adopted().stream()
                .filter(question.rejected()::contains)
                .sorted()
                .forEach(both -> problem("/rejected", "'%s' was both adopted and rejected.".formatted(both)));
        for (int i = 0; i < question.texts().size(); i++) {
            Tabled text = question.texts().get(i);
            if (!question.voted(text.symbol())
                    && OrderOfTexts.votedBefore(question, text)
                            .filter(question::voted)
                            .isPresent()) {
                problem(
                        "/texts/" + i,
                        "'%s' is still to be voted, but '%s', which is voted after it, has been."
                                .formatted(text.symbol(), text.parent().orElseThrow()));
            }
        }
    }

    private void voted(String at, Set<String> symbols) {
        for (String symbol : symbols.stream().sorted().toList()) {
            if (question.text(symbol).isEmpty()) {
                problem(at, "There is no text '%s'; the texts are %s.".formatted(symbol, symbols()));
            }
        }
    }

    /// How far an amendment is in substance is a judgement; it is asked for where the order depends on it.
    private void distances() {
        for (List<Amendment> rivals : OrderOfTexts.rivals(question)) {
            TreeMap<Integer, String> places = new TreeMap<>();
            for (Amendment amendment : rivals) {
                String at = "/texts/" + question.texts().indexOf(amendment) + "/furthest";
                if (amendment.furthest().isEmpty()) {
                    problem(
                            at,
                            ("'%s' is one of %d amendments to '%s': say which place it takes by how far it is from the"
                                            + " text in substance, 1 for the furthest. The presiding officer judges it.")
                                    .formatted(amendment.symbol(), rivals.size(), amendment.amends()));
                    continue;
                }
                String other = places.putIfAbsent(amendment.furthest().getAsInt(), amendment.symbol());
                if (other != null) {
                    problem(
                            at,
                            "'%s' and '%s' both take place %d."
                                    .formatted(
                                            other,
                                            amendment.symbol(),
                                            amendment.furthest().getAsInt()));
                }
            }
        }
    }

    private List<String> symbols() {
        return question.texts().stream().map(Tabled::symbol).toList();
    }

    private void problem(String pointer, String message) {
        problems.add(new QuestionProblem(pointer, message));
    }
}
