package org.plenary.chamber;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.plenary.rules.Words;
import org.plenary.rules.book.Needs;
import org.plenary.rules.book.RuleBook;
import org.plenary.rules.book.RuleBook.QuestionClass;
import org.plenary.rules.law.Provision;
import org.plenary.rules.vote.Majority;
import org.plenary.rules.vote.Majority.Share;

/// The voting rules of a body that brings its own, as they stand in the log: with the words of a rule-book
/// file.
///
/// Whoever has the log has the rules with it, so every ruling can be taken again. A book that comes with
/// Plenary is told by its id and cited by its provisions; another is cited by its title.
///
/// @param questions what each class of questions needs, by the word of the class
public record HouseRules(
        String id,
        String title,
        OptionalInt seats,
        List<String> canBlock,
        Optional<String> quorumToOpen,
        Optional<String> quorumToDecide,
        boolean secondVoteOnTie,
        Map<String, Need> questions) {
    private static final Pattern SHARE = Pattern.compile("(more than )?([1-9][0-9]?)/([1-9][0-9]?)");

    /// What a class of questions needs.
    ///
    /// @param votes a number of votes, a share such as `2/3`, or `more than 1/2`
    /// @param of what the share is taken of: `present-and-voting` unless it says `present` or `members`
    /// @param block whether members that can block may block it
    public record Need(String votes, Optional<String> of, boolean block) {
        public Need {
            majority(votes, of);
        }
    }

    public HouseRules {
        canBlock = List.copyOf(canBlock);
        questions = Map.copyOf(questions);
        if (id.isBlank() || title.isBlank() || title.length() > 300 || questions.isEmpty()) {
            throw new IllegalArgumentException("A rule book has an id, a title of 1 to 300 characters, and questions.");
        }
        for (String word : questions.keySet()) {
            questionClass(word);
        }
        quorumToOpen.ifPresent(HouseRules::quorum);
        quorumToDecide.ifPresent(HouseRules::quorum);
    }

    /// The words of a book.
    public static HouseRules of(RuleBook book) {
        Map<String, Need> questions = new LinkedHashMap<>();
        book.needs()
                .forEach((questionClass, needs) -> questions.put(
                        questionClass.word(),
                        new Need(
                                votes(needs.majority()),
                                base(needs.majority()),
                                needs.block().isPresent())));
        return new HouseRules(
                book.id(),
                book.title(),
                book.seats(),
                book.canBlock(),
                book.quorumToOpen().map(HouseRules::votes),
                book.quorumToDecide().map(HouseRules::votes),
                book.secondVoteOnTie(),
                questions);
    }

    /// The book that these words describe.
    public RuleBook book() {
        RuleBook committee = RuleBook.mainCommittee();
        if (id.equals(committee.id()) && equals(of(committee))) {
            return committee;
        }
        Map<QuestionClass, Needs> needs = new EnumMap<>(QuestionClass.class);
        questions.forEach((word, need) -> {
            Provision rule = provision(word + " questions", "What these questions need, as the body's rule book says.");
            needs.put(
                    questionClass(word),
                    new Needs(majority(need.votes, need.of), rule, need.block ? Optional.of(rule) : Optional.empty()));
        });
        return new RuleBook(
                id,
                title,
                seats,
                canBlock,
                needs,
                quorumToOpen.map(HouseRules::quorum),
                quorumToDecide.map(HouseRules::quorum),
                Optional.of(provision("quorum", "Members that must be present.")),
                secondVoteOnTie);
    }

    /// What a class of questions needs.
    ///
    /// @throws IllegalArgumentException if the body does not know that class
    Need need(QuestionClass questionClass) {
        return Optional.ofNullable(questions.get(questionClass.word()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s knows no class of questions '%s'.".formatted(title, questionClass.word())));
    }

    /// The rules of a body stand in its own book; they are cited by its title.
    private Provision provision(String about, String words) {
        return Provision.read("RULE-BOOK", title + ", rules on " + about, "1945-10-24", words);
    }

    private static QuestionClass questionClass(String word) {
        return Arrays.stream(QuestionClass.values())
                .filter(known -> known.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no class of questions '" + word + "'."));
    }

    private static Share quorum(String votes) {
        if (majority(votes, Optional.of("members")) instanceof Share share) {
            return share;
        }
        throw new IllegalArgumentException("A quorum is a share of the members; found '" + votes + "'.");
    }

    private static Majority majority(String votes, Optional<String> of) {
        if (votes.matches("[1-9][0-9]{0,5}")) {
            return new Majority.Votes(Integer.parseInt(votes));
        }
        Matcher share = SHARE.matcher(votes);
        if (!share.matches()) {
            throw new IllegalArgumentException(
                    "Expected a number of votes, a share such as 2/3, or more than 1/2; found '" + votes + "'.");
        }
        Majority.Base base = Arrays.stream(Majority.Base.values())
                .filter(known -> Words.of(known).equals(of.orElse("present-and-voting")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "A share is of members, present or" + " present-and-voting; found '" + of.orElse("") + "'."));
        return new Share(
                Integer.parseInt(share.group(2)), Integer.parseInt(share.group(3)), share.group(1) != null, base);
    }

    private static String votes(Majority majority) {
        return switch (majority) {
            case Majority.Votes(int count) -> String.valueOf(count);
            case Share share -> (share.moreThan() ? "more than " : "") + share.numerator() + "/" + share.denominator();
        };
    }

    private static Optional<String> base(Majority majority) {
        return majority instanceof Share share && share.base() != Majority.Base.PRESENT_AND_VOTING
                ? Optional.of(Words.of(share.base()))
                : Optional.empty();
    }
}
