package org.plenary.site.chamber;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

import org.plenary.chamber.AdoptedText;
import org.plenary.chamber.ChamberState;
import org.plenary.chamber.Entry;
import org.plenary.chamber.Event;
import org.plenary.chamber.store.Snapshot;
import org.plenary.followup.Act;
import org.plenary.followup.Addressee;
import org.plenary.followup.ChamberText;
import org.plenary.followup.FollowUp;
import org.plenary.followup.Force;
import org.plenary.followup.Task;
import org.plenary.followup.Term;
import org.plenary.record.Symbol;
import org.plenary.rules.Organ;
import org.plenary.rules.calendar.Deadlines;
import org.plenary.site.chamber.ChamberHttp.No;
import org.plenary.site.chamber.page.TakeOver;

import static org.plenary.site.language.Messages.say;

/// Operative paragraphs of texts that a meeting adopted, as tasks for follow-up.
///
/// Of whom something is asked, and what, only people can say: the first words of a paragraph give a suggestion,
/// and whoever presides confirms or changes it. Nothing is due by a date, because no date is read out of a
/// text.
final class TasksOfTexts {
    private final ChamberState state;
    private final List<Entry> log;
    private final FollowUp known;

    /// @param known the facts that are there
    TasksOfTexts(Snapshot snapshot, FollowUp known) {
        this.state = snapshot.state();
        this.log = snapshot.log();
        this.known = known;
    }

    /// How many paragraphs of adopted texts are tasks.
    int taken() {
        return AdoptedText.of(state).stream().mapToInt(this::taken).sum();
    }

    private int taken(AdoptedText text) {
        Symbol symbol = new ChamberText(state.id(), text.symbol(), adopted(text), List.of()).symbol();
        return (int) known.facts().stream()
                .filter(fact -> fact instanceof Task task && task.text().equals(symbol))
                .count();
    }

    /// The hour of the adoption, on the day by whose law the chamber meets: terms are counted from it, as the
    /// rulings count theirs.
    private ZonedDateTime adopted(AdoptedText text) {
        Instant at = log.reversed().stream()
                .filter(entry -> adopts(entry.event(), text))
                .findFirst()
                .map(Entry::at)
                .orElse(state.last());
        return state.setting()
                .date()
                .atTime(at.atZone(Deadlines.NEW_YORK).toLocalTime())
                .atZone(Deadlines.NEW_YORK);
    }

    private static boolean adopts(Event event, AdoptedText text) {
        return switch (event) {
            case Event.VoteClosed closed -> text.vote().equals(OptionalInt.of(closed.vote()));
            case Event.AdoptedWithoutVote adopted -> adopted.proposal().equals(Optional.of(text.symbol()));
            default -> false;
        };
    }

    /// The adopted texts with what is suggested, or what a form said.
    ///
    /// @param given the fields of a form; empty for suggestions
    List<TakeOver.Text> texts(Map<String, List<String>> given) {
        return AdoptedText.of(state).stream()
                .map(text -> new TakeOver.Text(
                        text.symbol(),
                        text.title(),
                        text.paragraphs().stream()
                                .map(paragraph -> shown(text, paragraph, given))
                                .toList(),
                        taken(text),
                        text.amendments()))
                .toList();
    }

    private TakeOver.Paragraph shown(
            AdoptedText text, AdoptedText.Paragraph paragraph, Map<String, List<String>> given) {
        Suggestion suggested = Suggestion.of(paragraph.text(), state.setting().organ());
        boolean sent = given.containsKey("text");
        return new TakeOver.Paragraph(
                paragraph.number(),
                paragraph.text(),
                said(given, "kind", text, paragraph).orElse(suggested.kind().word()),
                sent ? said(given, "addressee", text, paragraph).orElse("") : suggested.addressee(),
                said(given, "act", text, paragraph).orElse(suggested.act().word()),
                said(given, "force", text, paragraph).orElse(suggested.force().word()),
                said(given, "within", text, paragraph).orElse(""),
                !sent || said(given, "take", text, paragraph).isPresent());
    }

    private static Optional<String> said(
            Map<String, List<String>> given, String name, AdoptedText text, AdoptedText.Paragraph paragraph) {
        return FormFields.one(given, "%s.%d.%s".formatted(name, paragraph.number(), text.symbol()));
    }

    /// The tasks that a form asks for: of one text, whose symbol is the field `text`. None where it names none,
    /// or where the text has tasks already.
    ///
    /// @return rows for [org.plenary.followup.store.StoredFacts#add]
    /// @throws No naming the paragraph, where it does not say of whom something is asked
    List<Map<String, String>> rows(Map<String, List<String>> given) throws No {
        Optional<AdoptedText> chosen = AdoptedText.of(state).stream()
                .filter(text -> Optional.of(text.symbol()).equals(FormFields.one(given, "text")))
                .filter(text -> taken(text) == 0)
                .findFirst();
        if (chosen.isEmpty()) {
            return List.of();
        }
        AdoptedText text = chosen.get();
        List<ChamberText.Clause> clauses = new ArrayList<>();
        for (AdoptedText.Paragraph paragraph : text.paragraphs()) {
            if (said(given, "take", text, paragraph).isPresent()) {
                clauses.add(clause(shown(text, paragraph, given)));
            }
        }
        return new ChamberText(state.id(), text.symbol(), adopted(text), clauses).tasks();
    }

    private static ChamberText.Clause clause(TakeOver.Paragraph paragraph) throws No {
        if (paragraph.addressee().isBlank()) {
            throw No.malformed(say("refused.paragraph-of-whom", paragraph.number()));
        }
        return new ChamberText.Clause(
                String.valueOf(paragraph.number()),
                new Addressee(
                        word(Addressee.Kind.values(), Addressee.Kind::word, paragraph.addresseeKind(), paragraph),
                        List.of(paragraph.addressee().strip().split("\\s*\\|\\s*", -1))),
                word(Act.values(), Act::word, paragraph.act(), paragraph),
                paragraph.text().replace('\n', ' '),
                word(Force.values(), Force::word, paragraph.force(), paragraph),
                within(paragraph));
    }

    private static Optional<Term> within(TakeOver.Paragraph paragraph) throws No {
        try {
            return paragraph.within().isEmpty() ? Optional.empty() : Optional.of(Term.parse(paragraph.within()));
        } catch (RuntimeException problem) {
            throw No.malformed(say("refused.paragraph-a-term", paragraph.number()));
        }
    }

    private static <T> T word(T[] values, Function<T, String> word, String given, TakeOver.Paragraph paragraph)
            throws No {
        return Arrays.stream(values)
                .filter(value -> word.apply(value).equals(given))
                .findFirst()
                .orElseThrow(() -> No.malformed(say("refused.paragraph-a-choice", paragraph.number())));
    }

    /// What the first words of a paragraph suggest.
    private record Suggestion(Addressee.Kind kind, String addressee, Act act, Force force) {
        static Suggestion of(String text, Organ organ) {
            String words = text.toLowerCase(Locale.ROOT);
            boolean decides = words.startsWith("decides");
            Force force = decides
                    ? organ == Organ.SC ? Force.BINDING : Force.INTERNAL
                    : words.startsWith("demands") && organ == Organ.GA
                            ? Force.DEMAND_IN_A_RECOMMENDATION
                            : Force.RECOMMENDATION;
            Act act = words.contains("report")
                    ? Act.REPORT
                    : words.contains("withdraw")
                            ? Act.WITHDRAW
                            : words.contains("cease")
                                    ? Act.CEASE
                                    : words.startsWith("authorizes")
                                            ? Act.AUTHORIZE
                                            : words.startsWith("establishes")
                                                    ? Act.ESTABLISH
                                                    : decides ? Act.DECIDE_INTERNAL : Act.URGE;
            if (words.contains("secretary-general")) {
                return new Suggestion(Addressee.Kind.SECRETARY_GENERAL, "Secretary-General", act, force);
            }
            if (words.contains("all states") || words.contains("member states") || words.contains("all members")) {
                return new Suggestion(Addressee.Kind.ALL_STATES, "all States", act, force);
            }
            if (words.contains("parties")) {
                return new Suggestion(Addressee.Kind.PARTIES, "the parties", act, force);
            }
            if (words.contains("security council")) {
                return new Suggestion(Addressee.Kind.ORGAN, "Security Council", act, force);
            }
            return decides
                    ? new Suggestion(
                            Addressee.Kind.ORGAN,
                            organ == Organ.SC ? "Security Council" : "General Assembly",
                            act,
                            force)
                    : new Suggestion(Addressee.Kind.PARTIES, "", act, force);
        }
    }
}
