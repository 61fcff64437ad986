package org.plenary.textcheck.wording;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.plenary.rules.assembly.ObserverRights.Act;
import org.plenary.rules.assembly.ObserverRights.Observer;
import org.plenary.textcheck.StatementKind;
import org.plenary.textcheck.claim.Claim;
import org.plenary.textcheck.reading.Sentence;
import org.plenary.textcheck.reading.Thing;

/// What an observer may do: "Palestine may not vote in the General Assembly".
final class ObserverRight extends Wording {
    private static final Pattern ASSEMBLY =
            Pattern.compile("(?<![^ ])(?:assembly|un|united nations|observers?)(?![^ ])");
    private static final String SUBJECT = "(?:(?:the )?(?:S|european union|eu|holy see) )?(?:, [^,;]{1,60} , )?";
    private static final String ACT =
            "(?<act>vote|co - sponsor(?: [^ ;.]+)?|sponsor(?: [^ ;.]+)?|submit (?:proposals|amendments|[^ ;.]+ proposals|draft resolutions)|present (?:proposals|amendments)(?: orally)?|propose (?:amendments|agenda items|items for the agenda|[^ ;.]+ items?)|introduce (?:proposals|amendments)|make proposals|raise points of order|make points of order|challenge (?:a |the )?rulings?(?: [^ ;.]+){0,3}?|sit (?:in|among) [^ ;.]+(?: [^ ;.]+)?(?: in alphabetical order)?|stand for election|be elected to the (?:security )?council|take the floor in the general debate|speak in the general debate|reply|request (?:a vote|that [^;.]{1,40} put to (?:the|a) vote)|explain (?:its )?votes?|circulate documents|speak)";

    ObserverRight() {
        super(
                StatementKind.RIGHTS,
                "what an observer may do",
                "As an observer State, Palestine may not vote in the General Assembly.",
                "The European Union may present proposals orally in the Assembly but cannot vote.",
                "The Holy See has the right to vote in the General Assembly.",
                "The European Union has a right of reply in the General Assembly.",
                "Observers have no vote in the General Assembly.");
        shape(
                SUBJECT
                        + "(?<may>may(?: now| also)?|can(?: now| also)?|cannot|could|has the right to|has no right to|have the right to|(?:the )?right to|is (?:not )?(?:entitled|allowed|able) to|does not have the right to)(?<not> not)? "
                        + ACT,
                ObserverRight::right);
        shape("but (?<may>not) " + ACT, (match, found) -> {
            if (match.before().contains(" may ") || match.before().contains(" can ")) {
                right(match, found);
            }
        });
        shape(
                SUBJECT + "(?:has|have|enjoys|had) (?<may>a|the|no) (?<act>right of reply|right to reply|vote)",
                ObserverRight::right);
        shape(SUBJECT + "(?<may>(?:does|do) not have) a (?<act>vote|right of reply)", ObserverRight::right);
    }

    private static void right(Match match, Consumer<Claim> found) {
        Optional<Observer> observer = observer(match.sentence());
        boolean any = match.sentence().says("observers") && match.text("act").equals("vote");
        if ((observer.isPresent() || any)
                && ASSEMBLY.matcher(match.sentence().outline()).find()) {
            boolean denied = match.has("not")
                    || match.text("may").contains("not")
                    || match.text("may").equals("no")
                    || match.text("may").contains("no right");
            found.accept(new Claim.Right(match.span(), observer, act(match.text("act")), !denied));
        }
    }

    private static Optional<Observer> observer(Sentence sentence) {
        if (sentence.outline().contains("european union") || sentence.says("eu")) {
            return Optional.of(Observer.EUROPEAN_UNION);
        }
        return sentence.placed(Thing.Named.class).stream()
                .flatMap(state -> switch (state.thing().code()) {
                    case "PSE" -> Stream.of(Observer.PALESTINE);
                    case "VAT" -> Stream.of(Observer.HOLY_SEE);
                    default -> Stream.<Observer>empty();
                })
                .findFirst();
    }

    private static Act act(String words) {
        if (words.equals("vote")) {
            return Act.VOTE;
        }
        if (words.contains("sponsor")) {
            return Act.CO_SPONSOR;
        }
        if (words.contains("agenda") || words.contains("items")) {
            return Act.PROPOSE_AGENDA_ITEM;
        }
        if (words.contains("amendments")) {
            return Act.SUBMIT_AMENDMENT;
        }
        if (words.contains("proposals") || words.contains("draft resolutions")) {
            return Act.SUBMIT_PROPOSAL;
        }
        if (words.contains("points of order")) {
            return Act.POINT_OF_ORDER;
        }
        if (words.startsWith("challenge")) {
            return Act.CHALLENGE_RULING;
        }
        if (words.startsWith("sit")) {
            return Act.SIT_IN_ALPHABETICAL_ORDER;
        }
        if (words.startsWith("stand") || words.startsWith("be elected")) {
            return Act.BE_A_CANDIDATE;
        }
        if (words.contains("general debate")) {
            return Act.SPEAK_IN_GENERAL_DEBATE;
        }
        if (words.contains("reply")) {
            return Act.REPLY;
        }
        if (words.startsWith("request")) {
            return Act.REQUEST_VOTE;
        }
        if (words.startsWith("explain")) {
            return Act.EXPLAIN_VOTE;
        }
        return words.startsWith("circulate") ? Act.CIRCULATE_DOCUMENTS : Act.SPEAK;
    }
}
