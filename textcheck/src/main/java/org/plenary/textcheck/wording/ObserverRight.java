package org.plenary.textcheck.wording;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.plenary.rules.assembly.ObserverRights.Act;
import org.plenary.rules.assembly.ObserverRights.Observer;
import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Thing;
import org.plenary.textcheck.reading.Triggers;

/// What an observer may do: "Palestine may not vote in the General Assembly".
final class ObserverRight implements Wording {
    private static final Shape SHAPE = Shape.of(
            "(?:(?:the )?(?:S|european union|holy see) )?(?:, [^,;]{1,60} , )?(?<may>may(?: now)?|can(?: now)?|cannot|could|has the right to|has no right to|have the right to|(?:the )?right to|is (?:not )?(?:entitled|allowed|able) to|does not have the right to)(?<not> not)? (?<act>vote|co - sponsor(?: [^ ;.]+)?|submit (?:proposals|amendments|[^ ;.]+ proposals)|present (?:proposals|amendments)(?: orally)?|propose (?:amendments|agenda items)|introduce (?:proposals|amendments)|make proposals|raise points of order|sit (?:in|among) [^ ;.]+(?: [^ ;.]+)?|stand for election|speak)");
    private static final Shape ASSEMBLY = Shape.of("(?:assembly|un|united nations|observer|observers)");

    private static Optional<Observer> observer(Sentence sentence) {
        String outline = sentence.outline();
        if (outline.contains("european union")) {
            return Optional.of(Observer.EUROPEAN_UNION);
        }
        for (Sentence.Placed<Thing.Named> state : sentence.placed(Thing.Named.class)) {
            switch (state.thing().code()) {
                case "PSE" -> {
                    return Optional.of(Observer.PALESTINE);
                }
                case "VAT" -> {
                    return Optional.of(Observer.HOLY_SEE);
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    private static Optional<Act> act(String words) {
        if (words.equals("vote")) {
            return Optional.of(Act.VOTE);
        }
        if (words.startsWith("co -")) {
            return Optional.of(Act.CO_SPONSOR);
        }
        if (words.contains("agenda")) {
            return Optional.of(Act.PROPOSE_AGENDA_ITEM);
        }
        if (words.contains("amendments")) {
            return Optional.of(Act.SUBMIT_AMENDMENT);
        }
        if (words.contains("proposals")) {
            return Optional.of(Act.SUBMIT_PROPOSAL);
        }
        if (words.contains("points of order")) {
            return Optional.of(Act.POINT_OF_ORDER);
        }
        if (words.startsWith("sit")) {
            return Optional.of(Act.SIT_IN_ALPHABETICAL_ORDER);
        }
        return words.startsWith("stand") ? Optional.of(Act.BE_A_CANDIDATE) : Optional.of(Act.SPEAK);
    }

    private static final long TRIGGERS =
            Triggers.any("vote", "rights", "right", "observer", "observers", "may", "could", "for");

    @Override
    public StatementKind kind() {
        return StatementKind.RIGHTS;
    }

    @Override
    public String says() {
        return "what an observer may do";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "As an observer State, Palestine may not vote in the General Assembly.",
                "The European Union may present proposals orally in the Assembly but cannot vote.",
                "The Holy See has the right to vote in the General Assembly.");
    }

    @Override
    public long triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Sentence sentence, Consumer<Claim> found) {
        Optional<Observer> observer = observer(sentence);
        if (observer.isEmpty() || !ASSEMBLY.foundIn(sentence)) {
            return;
        }
        SHAPE.in(
                sentence,
                match -> act(match.text("act"))
                        .ifPresent(act -> found.accept(new Claim.Right(
                                match.span(),
                                observer.get(),
                                act,
                                !match.has("not") && !match.text("may").contains("cannot")))));
    }
}
