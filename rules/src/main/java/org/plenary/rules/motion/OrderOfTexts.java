package org.plenary.rules.motion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.plenary.rules.Organ;
import org.plenary.rules.TextsQuestion;
import org.plenary.rules.TextsQuestion.Amendment;
import org.plenary.rules.TextsQuestion.Change;
import org.plenary.rules.TextsQuestion.Objection;
import org.plenary.rules.TextsQuestion.Part;
import org.plenary.rules.TextsQuestion.Tabled;
import org.plenary.rules.law.AssemblyRules;
import org.plenary.rules.law.CouncilRules;
import org.plenary.rules.law.Provision;
import org.plenary.rules.ruling.Answer;
import org.plenary.rules.ruling.Answer.Placed;

/// The order in which proposals, amendments and parts are put to the vote (Assembly, rules 89 to 91; Council, rules
/// 32 and 36).
///
/// Amendments go before what they amend, parts before the whole, proposals in the order in which they were
/// submitted. How far an amendment is from a text in substance is a judgement and comes with the question.
public final class OrderOfTexts {
    private final TextsQuestion question;
    private final List<Placed> placed = new ArrayList<>();
    private final List<Placed> notPut = new ArrayList<>();

    private OrderOfTexts(TextsQuestion question) {
        this.question = question;
    }

    /// Answers a question in which nothing is wrong.
    public static Answer.Texts answer(TextsQuestion question) {
        OrderOfTexts order = new OrderOfTexts(question);
        List<Tabled> proposals = question.texts().stream()
                .filter(text -> votedBefore(question, text).isEmpty())
                .toList();
        for (Tabled proposal : proposals) {
            order.put(proposal, order.proposal(proposal, proposals.indexOf(proposal)));
        }
        return new Answer.Texts(
                question.id(), order.placed.stream().map(Placed::text).toList(), order.placed, order.notPut);
    }

    /// The text that is put after this one because this one belongs to it; empty for a proposal, and in the Assembly
    /// for an amendment that replaces the whole text, which is a proposal of its own (rule 90).
    public static Optional<String> votedBefore(TextsQuestion question, Tabled text) {
        return replaces(question, text) ? Optional.empty() : text.parent();
    }

    /// The groups of amendments among which the order turns on how far they are in substance: those to one text that
    /// are still to be voted and that no other rule puts in order.
    public static List<List<Amendment>> rivals(TextsQuestion question) {
        return question.texts().stream()
                .map(text -> pending(question, text))
                .flatMap(amendments -> amendments.stream()
                        .collect(Collectors.partitioningBy(amendment -> first(question.organ(), amendment)))
                        .values()
                        .stream())
                .filter(group -> group.size() > 1)
                .toList();
    }

    private static List<Amendment> pending(TextsQuestion question, Tabled text) {
        return question.texts().stream()
                .filter(Amendment.class::isInstance)
                .map(Amendment.class::cast)
                .filter(amendment -> votedBefore(question, amendment)
                        .filter(text.symbol()::equals)
                        .isPresent())
                .filter(amendment -> !question.voted(amendment.symbol()))
                .filter(amendment -> rejectedBy(question, amendment).isEmpty())
                .toList();
    }

    private static boolean replaces(TextsQuestion question, Tabled text) {
        return question.organ() == Organ.GA
                && text instanceof Amendment amendment
                && amendment.change() == Change.REPLACES_ALL;
    }

    /// In the Council an amendment that only adds or deletes words goes before one that revises them (rule 36).
    private static boolean first(Organ organ, Amendment amendment) {
        return organ == Organ.SC && (amendment.change() == Change.ADDS || amendment.change() == Change.DELETES);
    }

    /// The adopted amendment that necessarily rejects this one.
    private static Optional<String> rejectedBy(TextsQuestion question, Amendment amendment) {
        return question.texts().stream()
                .filter(Amendment.class::isInstance)
                .map(Amendment.class::cast)
                .filter(other -> question.adopted().contains(other.symbol())
                        && other.rejects().contains(amendment.symbol()))
                .map(Amendment::symbol)
                .findFirst();
    }

    private void put(Tabled text, Placed place) {
        if (question.voted(text.symbol())) {
            return;
        }
        question.texts().stream()
                .filter(Amendment.class::isInstance)
                .map(Amendment.class::cast)
                .filter(amendment -> votedBefore(question, amendment)
                        .filter(text.symbol()::equals)
                        .isPresent())
                .filter(amendment -> rejectedBy(question, amendment).isPresent())
                .forEach(this::notPut);
        pending(question, text).stream()
                .sorted(Comparator.comparing((Amendment amendment) -> !first(question.organ(), amendment))
                        .thenComparingInt(amendment -> amendment.furthest().orElse(1)))
                .forEach(amendment -> put(amendment, amendment(amendment)));
        question.texts().stream()
                .filter(Part.class::isInstance)
                .map(Part.class::cast)
                .filter(part -> part.of().equals(text.symbol()))
                .forEach(this::part);
        placed.add(place);
    }

    private void notPut(Amendment amendment) {
        notPut.add(because(
                amendment,
                furthestFirst(),
                "Not put: the adoption of %s necessarily rejects it."
                        .formatted(rejectedBy(question, amendment).orElseThrow())));
    }

    private void part(Part part) {
        if (question.voted(part.symbol())) {
            return;
        }
        Provision rule = question.organ() == Organ.SC ? CouncilRules.RULE_32 : AssemblyRules.RULE_89;
        if (question.organ() == Organ.SC && part.objection() == Objection.MOVER) {
            notPut.add(because(
                    part,
                    rule,
                    "Not put separately: the mover of %s objects, and nobody votes on the objection."
                            .formatted(part.of())));
            return;
        }
        boolean moved = question.organ() == Organ.GA && part.objection() != Objection.NOBODY;
        put(
                part,
                because(
                        part,
                        rule,
                        moved
                                ? "Somebody objects: the motion to vote %s separately is put first, by a simple majority."
                                        .formatted(part.symbol())
                                : "Voted separately before %s as a whole.".formatted(part.of())));
    }

    private Placed amendment(Amendment amendment) {
        List<String> rivals = pending(
                        question, question.text(amendment.amends()).orElseThrow())
                .stream()
                .filter(other -> first(question.organ(), other) == first(question.organ(), amendment))
                .sorted(Comparator.comparingInt(other -> other.furthest().orElse(1)))
                .map(Amendment::symbol)
                .toList();
        StringBuilder says = new StringBuilder("Put before %s, which it amends".formatted(amendment.amends()));
        if (first(question.organ(), amendment)) {
            says.append(", and before amendments that revise words, because it only ")
                    .append(amendment.change() == Change.ADDS ? "adds them" : "takes them out");
        }
        if (rivals.size() > 1) {
            says.append(", at place %d of %d, the furthest from it in substance first"
                    .formatted(rivals.indexOf(amendment.symbol()) + 1, rivals.size()));
        }
        says.append('.');
        List<String> threats = question.texts().stream()
                .filter(Amendment.class::isInstance)
                .map(Amendment.class::cast)
                .filter(other ->
                        !question.voted(other.symbol()) && other.rejects().contains(amendment.symbol()))
                .map(Amendment::symbol)
                .toList();
        if (!threats.isEmpty()) {
            says.append(" Not put once %s is adopted, which necessarily rejects it."
                    .formatted(String.join(" or ", threats)));
        }
        return because(amendment, furthestFirst(), says.toString());
    }

    private Placed proposal(Tabled text, int place) {
        if (replaces(question, text)) {
            return because(
                    text,
                    AssemblyRules.RULE_90,
                    "It replaces the whole of %s and is therefore a proposal of its own, at its place among the proposals."
                            .formatted(text.parent().orElseThrow()));
        }
        if (question.organ() == Organ.SC) {
            return because(text, CouncilRules.RULE_32, "At place %d in order of submission.".formatted(place + 1));
        }
        return because(
                text,
                AssemblyRules.RULE_91,
                place == 0
                        ? "At place 1 in order of submission."
                        : ("At place %d in order of submission, unless the Assembly decides otherwise. After each vote it"
                                        + " may decide not to vote on the next; an adoption does not bar it in law.")
                                .formatted(place + 1));
    }

    private Provision furthestFirst() {
        return question.organ() == Organ.SC ? CouncilRules.RULE_36 : AssemblyRules.RULE_90;
    }

    private Placed because(Tabled text, Provision provision, String says) {
        return new Placed(text.symbol(), provision.id(), says, provision.source(question.date()));
    }
}
