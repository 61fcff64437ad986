package org.plenary.chamber;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import org.plenary.chamber.json.JsonReader;
import org.plenary.chamber.json.MalformedJson;
import org.plenary.chamber.json.RecordJson;
import org.plenary.rules.Organ;
import org.plenary.rules.book.RuleBook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Chambers of bodies that bring their own majorities.
class OwnRulesTest {
    private static final HouseRules CONFERENCE = new HouseRules(
            "crisis-committee",
            "Crisis committee",
            OptionalInt.of(5),
            List.of("ASH"),
            Optional.empty(),
            Optional.of("more than 1/2"),
            false,
            Map.of(
                    "procedural", new HouseRules.Need("more than 1/2", Optional.empty(), false),
                    "substantive", new HouseRules.Need("2/3", Optional.of("present"), true)));

    private static Setting setting(HouseRules own, String... seats) {
        Setting plain =
                Setting.of(Organ.GA, Optional.empty(), "Springfield", LocalDate.of(2024, 3, 22), List.of(seats));
        return new Setting(
                plain.organ(),
                plain.session(),
                plain.title(),
                plain.date(),
                plain.seats(),
                List.of(),
                List.of(),
                Optional.empty(),
                OptionalInt.of(0),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.of(own),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void theBodysOwnMajorityDecidesAndWhoCanBlockBlocks() {
        Hall hall = new Hall(setting(CONFERENCE, "ASH", "BRO", "CAP", "DAL", "ELM")).withDraft("L.1");
        hall.accepted("chair", "{'type':'open-vote','proposal':'L.1'}");
        hall.cast(1, "yes", "BRO CAP DAL ELM", "no", "ASH");
        assertThat(hall.close(1).text("because")).contains("veto");
        hall.accepted("BRO", "{'type':'submit','proposal':{'symbol':'L.2','title':'T'}}");
        hall.accepted("chair", "{'type':'open-vote','proposal':'L.2'}");
        hall.cast(2, "yes", "BRO CAP DAL", "abstained", "ASH ELM");
        assertThat(hall.close(2).text("outcome")).contains("not-adopted");
        assertThat(hall.accepted("BRO", "{'type':'move','motion':'suspend-meeting'}")
                        .text("majority"))
                .contains("more than 1/2 of members present and voting");
        hall.accepted("chair", "{'type':'open-vote','motion':1}");
        hall.cast(3, "yes", "BRO CAP", "no", "ASH");
        assertThat(hall.close(3).text("outcome")).contains("carried");
        assertThat(new Chamber(Hall.RULES).rulingsThatDiffer(hall.log)).isEmpty();
    }

    @Test
    void theQuorumIsThatOfTheBook() {
        Hall hall = new Hall(setting(CONFERENCE, "ASH", "BRO", "CAP", "DAL", "ELM")).withDraft("L.1");
        hall.accepted("chair", "{'type':'presence','present':['ASH','BRO']}");
        assertThat(hall.refused("chair", "{'type':'open-vote','proposal':'L.1'}")
                        .rule())
                .isEqualTo("RULE-BOOK");
    }

    @Test
    void aBookIsReadAsItWasWritten() throws MalformedJson {
        for (RuleBook book : RuleBook.all(LocalDate.of(2024, 3, 22))) {
            HouseRules own = HouseRules.of(book);
            HouseRules again = RecordJson.read(
                    HouseRules.class,
                    (org.plenary.chamber.json.Json.Fields)
                            JsonReader.read(RecordJson.write(own).canonical()),
                    "",
                    List.of());
            assertThat(again).isEqualTo(own);
            assertThat(HouseRules.of(again.book())).isEqualTo(own);
        }
        assertThat(HouseRules.of(RuleBook.mainCommittee()).book()).isEqualTo(RuleBook.mainCommittee());
    }

    @Test
    void whoCanBlockHasASeat() {
        Setting without = setting(CONFERENCE, "BRO", "CAP");
        assertThatThrownBy(() -> new Hall(without)).hasMessageContaining("[ASH]");
    }
}
