package org.plenary.rules.law;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.plenary.rules.Cites;

import static org.assertj.core.api.Assertions.assertThat;

/// Provisions on which no vote turns: what they say on a day, in the number or the word that a reader comes for.
class WordsOfTheRegisterTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GA-ROP-8a         | 2024-01-01 | fifteen days
            GA-ROP-16         | 2024-01-01 | message that calls it
            GA-ROP-27         | 2024-01-01 | a week before
            GA-ROP-28         | 2024-01-01 | nine Members
            GA-ROP-63         | 2024-01-01 | in plenary only
            GA-ROP-73         | 2024-01-01 | right of reply
            GA-ROP-78         | 2024-01-01 | the day before
            GA-ROP-88         | 2024-01-01 | point of order
            GA-ROP-134        | 2024-01-01 | formal instrument
            GA-ROP-135        | 2024-01-01 | copy of the application
            GA-ROP-160        | 2024-01-01 | Committee on Contributions
            SC-PROV-1         | 2024-01-01 | fourteen days
            SC-PROV-2         | 2024-01-01 | any member of the Council
            SC-PROV-3         | 2024-01-01 | Article 99
            SC-PROV-13        | 2024-01-01 | 24 hours
            SC-PROV-14        | 2024-01-01 | invited
            SC-PROV-15        | 2024-01-01 | examines credentials
            SC-PROV-16        | 2024-01-01 | provisionally
            SC-PROV-20        | 2024-01-01 | directly connected
            SC-PROV-27        | 2024-01-01 | in the order in which they asked
            SC-PROV-28        | 2024-01-01 | rapporteur
            SC-PROV-29        | 2024-01-01 | before others
            SC-PROV-31        | 2024-01-01 | in writing
            SC-PROV-34        | 2024-01-01 | no second
            SC-PROV-36        | 2024-01-01 | furthest from the original
            SC-PROV-40        | 2024-01-01 | Statute of the International Court
            SC-PROV-58        | 2024-01-01 | formal instrument
            SC-PROV-59        | 2024-01-01 | committee
            CHARTER-10        | 2024-01-01 | do not bind Members
            CHARTER-11        | 2024-01-01 | referred to the Council
            CHARTER-13        | 2024-01-01 | do not bind Members
            CHARTER-14        | 2024-01-01 | Article 12
            CHARTER-22        | 2024-01-01 | subsidiary organs
            CHARTER-24        | 2024-01-01 | primary responsibility
            CHARTER-96        | 2024-01-01 | simple majority
            SUBSIDIARY-ORGANS | 2024-01-01 | operative effect
            PEACEKEEPING-CONSENT | 2024-01-01 | consent of the State
            SANCTION-RECS     | 2024-01-01 | Article 41
            ROME-59           | 2024-01-01 | does not review
            ROME-86           | 2024-01-01 | cooperate fully
            ROME-87           | 2024-01-01 | no other consequence
            ROME-88           | 2024-01-01 | own law
            ROME-89           | 2024-01-01 | arrest and surrender
            ROME-97           | 2024-01-01 | does not suspend the duty
            ROME-127          | 2024-01-01 | one year after
            UFP-377A-5        | 2024-01-01 | eight times
            """)
    @Cites({
        "GA-ROP-8a",
        "GA-ROP-16",
        "GA-ROP-27",
        "GA-ROP-28",
        "GA-ROP-63",
        "GA-ROP-73",
        "GA-ROP-78",
        "GA-ROP-88",
        "GA-ROP-134",
        "GA-ROP-135",
        "GA-ROP-160",
        "SC-PROV-1",
        "SC-PROV-2",
        "SC-PROV-3",
        "SC-PROV-13",
        "SC-PROV-14",
        "SC-PROV-15",
        "SC-PROV-16",
        "SC-PROV-20",
        "SC-PROV-27",
        "SC-PROV-28",
        "SC-PROV-29",
        "SC-PROV-31",
        "SC-PROV-34",
        "SC-PROV-36",
        "SC-PROV-40",
        "SC-PROV-58",
        "SC-PROV-59",
        "CHARTER-10",
        "CHARTER-11",
        "CHARTER-13",
        "CHARTER-14",
        "CHARTER-22",
        "CHARTER-24",
        "CHARTER-96",
        "SUBSIDIARY-ORGANS",
        "PEACEKEEPING-CONSENT",
        "SANCTION-RECS",
        "ROME-59",
        "ROME-86",
        "ROME-87",
        "ROME-88",
        "ROME-89",
        "ROME-97",
        "ROME-127",
        "UFP-377A-5"
    })
    void theRegisterSaysWhatAReaderComesFor(String id, LocalDate day, String phrase) {
        assertThat(Provisions.cited(id).words().on(day)).contains(phrase);
    }
}
