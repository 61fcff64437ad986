package org.plenary.followup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.plenary.record.Symbol;
import org.plenary.rules.Organ;

/// Which tasks somebody wants to see. Everything that is empty lets everything through.
///
/// @param matter the id of a matter in which the text is a step
/// @param addressee a code, a kind such as `secretary-general`, or the name as the text has it; exactly those
/// asked by it
/// @param state the code of a State: what it is asked by name and with all others
/// @param organ whose texts
/// @param chamber whose adopted texts; where neither a chamber nor a text is asked for, texts of chambers are
/// left out, because they are no documents of the United Nations
/// @param from the first day of the date that counts
/// @param to the last day of it
public record TaskFilter(
        Optional<String> matter,
        Optional<String> addressee,
        Optional<String> state,
        Optional<Organ> organ,
        Optional<String> chamber,
        Optional<Symbol> text,
        Optional<Timing.Standing> standing,
        Optional<Force> force,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {
    /// Lets everything through.
    public static final TaskFilter ALL = new TaskFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /// A task with what the calendar says about it.
    public record Listed(Task task, Timing timing) {
        /// What is due on the day, what comes next, what is due since a condition was met, what passed last,
        /// what has no date, what ended.
        public static final Comparator<Listed> BY_DATE = Comparator.comparingInt(Listed::rank)
                .thenComparingLong(listed -> listed.rank() == 3
                        ? -listed.day().toEpochDay()
                        : listed.day().toEpochDay())
                .thenComparing(listed -> listed.task().id());

        private int rank() {
            return switch (timing.standing()) {
                case DUE -> 0;
                case CONDITION_MET -> 2;
                case NOT_YET_DUE -> 1;
                case DATE_PASSED -> 3;
                case NO_DATE_SET -> 4;
                case SUPERSEDED, ENDED -> 5;
            };
        }

        private LocalDate day() {
            return timing.date().orElse(task.adopted());
        }
    }

    /// The same for every matter.
    public TaskFilter everyMatter() {
        return new TaskFilter(Optional.empty(), addressee, state, organ, chamber, text, standing, force, from, to);
    }

    public TaskFilter matter(String id) {
        return new TaskFilter(Optional.of(id), addressee, state, organ, chamber, text, standing, force, from, to);
    }

    public TaskFilter state(String code) {
        return new TaskFilter(matter, addressee, Optional.of(code), organ, chamber, text, standing, force, from, to);
    }

    public TaskFilter addressee(Optional<String> name) {
        return new TaskFilter(matter, name, state, organ, chamber, text, standing, force, from, to);
    }

    public TaskFilter organ(Organ one) {
        return new TaskFilter(matter, addressee, state, Optional.of(one), chamber, text, standing, force, from, to);
    }

    public TaskFilter chamber(String id) {
        return new TaskFilter(matter, addressee, state, organ, Optional.of(id), text, standing, force, from, to);
    }

    public TaskFilter text(Symbol symbol) {
        return new TaskFilter(matter, addressee, state, organ, chamber, Optional.of(symbol), standing, force, from, to);
    }

    public TaskFilter standing(Optional<Timing.Standing> one) {
        return new TaskFilter(matter, addressee, state, organ, chamber, text, one, force, from, to);
    }

    public TaskFilter force(Optional<Force> one) {
        return new TaskFilter(matter, addressee, state, organ, chamber, text, standing, one, from, to);
    }

    public TaskFilter dates(Optional<LocalDate> first, Optional<LocalDate> last) {
        return new TaskFilter(matter, addressee, state, organ, chamber, text, standing, force, first, last);
    }

    /// The tasks that pass, with their timing on `day`, in the order of [Listed#BY_DATE].
    ///
    /// @param followUp as of the same day
    public List<Listed> of(FollowUp followUp, LocalDate day) {
        return followUp.tasks().stream()
                .filter(task -> passes(followUp, task))
                .map(task -> new Listed(task, followUp.timing(task, day)))
                .filter(this::passes)
                .sorted(Listed.BY_DATE)
                .toList();
    }

    private boolean passes(FollowUp followUp, Task task) {
        return matter.map(id -> followUp.matters(task).contains(id)).orElse(true)
                && addressee.map(name -> asked(task.addressee(), name)).orElse(true)
                && state.map(task.addressee()::asks).orElse(true)
                && organ.map(one -> task.text().organ().equals(Optional.of(one)))
                        .orElse(true)
                && text.map(task.text()::equals)
                        .orElseGet(() -> ChamberText.chamberOf(task.text()).equals(chamber))
                && force.map(one -> one == task.force()).orElse(true);
    }

    private static boolean asked(Addressee addressee, String name) {
        String low = name.toLowerCase(Locale.ROOT);
        return addressee.kind().word().equals(low)
                || addressee.names().stream()
                        .anyMatch(one -> one.toLowerCase(Locale.ROOT).equals(low));
    }

    private boolean passes(Listed listed) {
        boolean byDate = (from.isEmpty() && to.isEmpty())
                || listed.timing()
                        .date()
                        .map(date -> from.map(first -> !date.isBefore(first)).orElse(true)
                                && to.map(last -> !date.isAfter(last)).orElse(true))
                        .orElse(false);
        return byDate && standing.map(one -> one == listed.timing().standing()).orElse(true);
    }
}
