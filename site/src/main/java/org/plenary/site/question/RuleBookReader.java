package org.plenary.site.question;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.plenary.rules.book.Needs;
import org.plenary.rules.book.RuleBook;
import org.plenary.rules.book.RuleBook.QuestionClass;
import org.plenary.rules.law.Provision;
import org.plenary.rules.vote.Majority;
import org.plenary.rules.vote.Majority.Base;
import org.plenary.rules.vote.Majority.Share;
import org.plenary.site.json.Json;
import org.plenary.site.json.JsonInput;

/// Reads the rule book of a body from YAML or JSON: a committee, a conference, another organisation.
///
/// ```yaml
/// id: crisis-committee
/// title: Crisis committee of the Springfield conference
/// seats: 21
/// canBlock: [USA, RUS]
/// quorumToDecide: more than 1/2
/// ties: rejected                 # or second-vote
/// questions:
///   procedural:  {votes: more than 1/2}
///   substantive: {votes: 2/3, of: present, block: true}
///   important:   {votes: 14}
/// ```
///
/// `votes` is a number, a share that must be reached (`2/3`) or one that must be exceeded (`more than 1/2`);
/// `of` is `present-and-voting` (the default), `present` or `members`.
public final class RuleBookReader {
    private static final Pattern SHARE = Pattern.compile("(more than )?([1-9][0-9]?)/([1-9][0-9]?)");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");
    private static final String A_SHARE = "a number of votes, a share such as \"2/3\", or \"more than 1/2\"";

    private final List<FieldProblem> problems = new ArrayList<>();

    private RuleBookReader() {}

    /// What came of reading a rule book.
    public sealed interface Read {
        record Good(RuleBook book) implements Read {}

        record Bad(List<FieldProblem> problems) implements Read {
            public Bad {
                problems = List.copyOf(problems);
            }
        }
    }

    /// Reads a rule book; everything that is wrong with it is said.
    public static Read read(String file, byte[] text) {
        try {
            Json json = JsonInput.read(text, JsonInput.Language.of(file, text));
            if (!(json instanceof Json.Fields object)) {
                return new Read.Bad(List.of(new FieldProblem(
                        "",
                        "A rule book is an object with id, title and questions; found %s."
                                .formatted(json.described()))));
            }
            return new RuleBookReader().read(object);
        } catch (JsonInput.Malformed malformed) {
            return new Read.Bad(List.of(new FieldProblem("", String.valueOf(malformed.getMessage()))));
        }
    }

    private Read read(Json.Fields object) {
        Fields fields = new Fields(object, "", problems);
        Optional<String> id = required(fields, "id", "a word in lower case");
        id.filter(given -> !ID.matcher(given).matches())
                .ifPresent(given -> fields.refuse(
                        "id",
                        "\"id\" is a word in lower case, such as \"crisis-committee\"; found \"%s\"."
                                .formatted(given)));
        Optional<String> title = required(fields, "title", "the name of the body");
        OptionalInt seats = fields.count("seats", 1);
        Set<String> canBlock = new LinkedHashSet<>(
                fields.texts("canBlock", "the members whose negative vote prevents a decision", true)
                        .values());
        Optional<Share> toOpen = quorum(fields, "quorumToOpen");
        Optional<Share> toDecide = quorum(fields, "quorumToDecide");
        Optional<String> ties = fields.oneOf("ties", new LinkedHashSet<>(List.of("second-vote", "rejected")));
        Map<QuestionClass, Needs> needs = fields.object("questions", "an object of classes of questions")
                .map(questions -> needs(questions, title.orElse(""), canBlock))
                .orElse(Map.of());
        if (!fields.has("questions")) {
            fields.refuse("questions", "\"questions\" is missing; it says what each class of questions needs.");
        }
        fields.close();
        if (!problems.isEmpty()) {
            return new Read.Bad(problems);
        }
        Provision quorumRule = provision(title.orElse(""), "quorum", "Members that must be present.");
        return new Read.Good(new RuleBook(
                id.orElseThrow(),
                title.orElseThrow(),
                seats,
                List.copyOf(canBlock),
                needs,
                toOpen,
                toDecide,
                Optional.of(quorumRule),
                ties.filter("second-vote"::equals).isPresent()));
    }

    private static Optional<String> required(Fields fields, String name, String expected) {
        if (!fields.has(name)) {
            fields.refuse(name, "\"%s\" is missing; it is %s.".formatted(name, expected));
        }
        return fields.text(name, expected);
    }

    private Optional<Share> quorum(Fields fields, String name) {
        return fields.raw(name).flatMap(json -> switch (majority(json, Base.MEMBERS)) {
            case Optional<Majority> found
            when found.isPresent() && found.get() instanceof Share share -> Optional.of(share);
            default -> {
                fields.refuse(
                        name,
                        "\"%s\" is a share of the members such as \"1/4\" or \"more than 1/2\"; found %s."
                                .formatted(name, json.described()));
                yield Optional.empty();
            }
        });
    }

    private Map<QuestionClass, Needs> needs(Fields questions, String title, Set<String> canBlock) {
        Map<String, QuestionClass> classes = new LinkedHashMap<>();
        for (QuestionClass questionClass : QuestionClass.values()) {
            classes.put(questionClass.word(), questionClass);
        }
        Map<QuestionClass, Needs> needs = new EnumMap<>(QuestionClass.class);
        classes.forEach((word, questionClass) -> questions
                .object(word, "an object with votes")
                .flatMap(fields -> needs(fields, title, word, canBlock))
                .ifPresent(found -> needs.put(questionClass, found)));
        questions.close(classes.keySet());
        if (needs.isEmpty() && problems.isEmpty()) {
            questions.refuseWhole("\"questions\" names at least one class of questions: %s."
                    .formatted(String.join(", ", classes.keySet())));
        }
        return needs;
    }

    private Optional<Needs> needs(Fields fields, String title, String word, Set<String> canBlock) {
        Base base = fields.oneOf("of", new LinkedHashSet<>(List.of("present-and-voting", "present", "members")))
                .map(of -> switch (of) {
                    case "present" -> Base.PRESENT;
                    case "members" -> Base.MEMBERS;
                    default -> Base.PRESENT_AND_VOTING;
                })
                .orElse(Base.PRESENT_AND_VOTING);
        boolean block = fields.truth("block").orElse(false);
        if (block && canBlock.isEmpty()) {
            fields.refuse("block", "Nobody can block: \"canBlock\" names no member.");
        }
        Optional<Json> votes = fields.raw("votes");
        fields.close();
        if (votes.isEmpty()) {
            fields.refuse("votes", "\"votes\" is missing; it is %s.".formatted(A_SHARE));
            return Optional.empty();
        }
        Optional<Majority> majority = majority(votes.get(), base);
        if (majority.isEmpty()) {
            fields.refuse(
                    "votes",
                    "\"votes\" is %s; found %s.".formatted(A_SHARE, votes.get().described()));
            return Optional.empty();
        }
        Provision rule =
                provision(title, word + " questions", "What these questions need, as the body's rule book says.");
        return Optional.of(new Needs(majority.get(), rule, block ? Optional.of(rule) : Optional.empty()));
    }

    private static Optional<Majority> majority(Json votes, Base base) {
        OptionalInt count = Fields.whole(votes, 1);
        if (count.isPresent()) {
            return Optional.of(new Majority.Votes(count.getAsInt()));
        }
        if (!(votes instanceof Json.Text(String text))) {
            return Optional.empty();
        }
        Matcher share = SHARE.matcher(text);
        if (!share.matches()) {
            return Optional.empty();
        }
        int numerator = Integer.parseInt(share.group(2));
        int denominator = Integer.parseInt(share.group(3));
        return numerator > denominator
                ? Optional.empty()
                : Optional.of(new Share(numerator, denominator, share.group(1) != null, base));
    }

    /// The rules of a body stand in its own book; they are cited by its title.
    private static Provision provision(String title, String about, String words) {
        return Provision.read("RULE-BOOK", title + ", rules on " + about, "1945-10-24", words);
    }
}
