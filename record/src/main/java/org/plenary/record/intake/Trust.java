package org.plenary.record.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.plenary.record.EventDate;

/// How far the day in a publication's date is believed.
///
/// In the Voeten data the day of the month is a number from 1 to 7 up to the fifty-first session, and mostly
/// so, and mostly on weekends, up to the fifty-seventh; the month is right. From the fifty-eighth session on
/// the days are those of the votes. Files compiled from that data carry the same days under other names.
final class Trust {
    private static final int LAST_SESSION_WITHOUT_DAYS = 57;
    private static final int ENOUGH_VOTES = 30;

    private Trust() {}

    /// The date of a roll call of the Voeten data.
    static EventDate inRollCalls(int session, LocalDate written) {
        return session <= LAST_SESSION_WITHOUT_DAYS ? EventDate.of(YearMonth.from(written)) : EventDate.of(written);
    }

    /// In other files: in a session with many votes of which all, or all but one in twenty, are dated in the
    /// first seven days of a month, only the month is believed.
    static void inFile(Iterable<Sheet> votes) {
        Map<String, List<Sheet>> bySession = new HashMap<>();
        votes.forEach(vote -> bySession
                .computeIfAbsent(vote.session, session -> new ArrayList<>())
                .add(vote));
        bySession.values().forEach(session -> {
            long early = session.stream().filter(Trust::inFirstSevenDays).count();
            if (session.size() >= ENOUGH_VOTES && 20 * early >= 19L * session.size()) {
                session.forEach(vote -> vote.date = vote.date.substring(0, 7));
            }
        });
    }

    private static boolean inFirstSevenDays(Sheet vote) {
        return LocalDate.parse(vote.date).getDayOfMonth() <= 7;
    }
}
