package org.plenary.site.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.plenary.analysis.Voter;
import org.plenary.analysis.Voters;
import org.plenary.record.EventDate;
import org.plenary.record.State;
import org.plenary.rules.Kind;
import org.plenary.rules.Organ;
import org.plenary.rules.VoteQuestion;
import org.plenary.rules.VoteQuestion.Settled;
import org.plenary.rules.vote.CountedVote;
import org.plenary.rules.vote.Tally;

/// A text that may be put to the vote in the Assembly.
///
/// @param sessionName as written: `69`, `ES-10`
/// @param session the regular session in which it is put, where one is named
/// @param sponsors by code
/// @param majority where it is settled
/// @param chances given by the user, by code: yes, abstained, no
/// @param costs of moving a State one step, given by the user, by code
public record VoteDraft(
        String title,
        List<String> subjects,
        Optional<String> sessionName,
        OptionalInt session,
        LocalDate date,
        List<Voter> sponsors,
        Optional<Settled> majority,
        List<VoteQuestion.Important> important,
        Map<String, List<Double>> chances,
        Map<String, Double> costs) {
    public VoteDraft {
        subjects = List.copyOf(subjects);
        sponsors = List.copyOf(sponsors);
        important = List.copyOf(important);
        chances = Map.copyOf(chances);
        costs = Map.copyOf(costs);
    }

    /// A text with a title, put in a session.
    ///
    /// @param session as written; where none is named, it is put today
    public static VoteDraft titled(
            String title, Optional<String> session, Optional<Settled> majority, LocalDate today) {
        OptionalInt regular = regular(session);
        return new VoteDraft(
                title,
                List.of(),
                session,
                regular,
                day(regular, today),
                List.of(),
                majority,
                List.of(),
                Map.of(),
                Map.of());
    }

    /// Whether `text` names a session: `79`, `ES-10`, `S-32`.
    public static boolean isSession(String text) {
        return text.matches("[1-9]\\d{0,2}|ES-[1-9]\\d?|S-[1-9]\\d?");
    }

    /// The number of a regular session.
    static OptionalInt regular(Optional<String> session) {
        return session.filter(text -> text.matches("\\d+"))
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }

    /// The day on which Members and law are taken where none is given: most texts of a regular session are voted
    /// on in December of its year.
    static LocalDate day(OptionalInt regular, LocalDate today) {
        return regular.isPresent() ? LocalDate.of(1945 + regular.getAsInt(), 12, 1) : today;
    }

    /// What is compared with earlier titles.
    public String words() {
        return title + " " + String.join(" ", subjects);
    }

    /// The Members on its day, by the code under which they vote.
    public List<Voter> members(Secretariat office) {
        Voters voters = Voters.of(office.record().states());
        return office.record().states().all().stream()
                .filter(state -> state.memberOn(date))
                .map(State::code)
                .map(code -> voters.code(code, EventDate.of(date)))
                .distinct()
                .flatMap(code -> voters.byCode(code).stream())
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
    }

    /// The question to the rules; its tally stands for any other.
    public VoteQuestion question(int members) {
        VoteQuestion.Draft draft = VoteQuestion.on(
                        Organ.GA, date, Kind.DRAFT_RESOLUTION, new CountedVote(Tally.of(members, 0, 0), List.of()))
                .members(members);
        sessionName.ifPresent(draft::session);
        majority.ifPresent(draft::settled);
        if (!important.isEmpty()) {
            draft.important(important.toArray(VoteQuestion.Important[]::new));
        }
        return draft.question();
    }
}
