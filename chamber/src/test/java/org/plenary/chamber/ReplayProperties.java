package org.plenary.chamber;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.plenary.chamber.json.JsonReader;
import org.plenary.chamber.json.MalformedJson;
import org.plenary.rules.Organ;

import static org.assertj.core.api.Assertions.assertThat;

/// Random meetings: whatever is tried, the log alone gives the state, and a refused command changes
/// nothing.
class ReplayProperties {
    private static final List<String> SEATS = List.of("AND", "BEL", "CAN", "DNK", "EGY");

    private static final List<String> BY_CHAIR = List.of(
            "{'type':'open-meeting'}",
            "{'type':'take-up','item':'Item'}",
            "{'type':'presence','present':['AND','BEL','CAN']}",
            "{'type':'open-vote','proposal':'L.1'}",
            "{'type':'open-vote','proposal':'L.2','method':'roll-call'}",
            "{'type':'open-vote','motion':1}",
            "{'type':'open-vote','challenge':1}",
            "{'type':'announce-lock','vote':#}",
            "{'type':'close-vote','vote':#}",
            "{'type':'declare','vote':#,'outcome':'carried','reason':'R'}",
            "{'type':'declare','vote':#}",
            "{'type':'adopt-without-vote','proposal':'L.2'}",
            "{'type':'adopt-without-vote','motion':#}",
            "{'type':'rule','motion':#,'verdict':'not-upheld','reason':'R'}",
            "{'type':'rule','point':#,'verdict':'upheld'}",
            "{'type':'give-floor'}",
            "{'type':'end-floor'}",
            "{'type':'begin-silence','proposal':'L.2','seconds':1}",
            "{'type':'end-silence','proposal':'L.2'}",
            "{'type':'open-vote','proposal':'L.1','disclosure':'before-lock'}",
            "{'type':'set-debate','vote':#,'date':'2024-04-01'}",
            "{'type':'give-notice','opensAt':'2030-01-01T00:00:00Z'}",
            "{'type':'give-notice','seconds':60,'reason':'R'}",
            "{'type':'roll-call','vote':#}",
            "{'type':'close-list'}",
            "{'type':'open-list','list':'right-of-reply'}",
            "{'type':'report-ballot','election':'E','body':'other','seats':1,'votes':{'A':#,'B':2},'valid':5,'restricted':false}",
            "{'type':'reissue-link','role':'wall'}",
            "{'type':'convene','vote':1,'convener':'council','session':'ES-12','chamber':'assembly0001'}",
            "{'type':'open-vote','proposal':'A/ES-12/L.1'}",
            "{'type':'suspend'}",
            "{'type':'adjourn'}");

    private static final List<String> BY_SEAT = List.of(
            "{'type':'take-seat'}",
            "{'type':'submit','proposal':{'symbol':'L.1','title':'T'}}",
            "{'type':'amend','proposal':'L.1','symbol':'L.2','text':'T'}",
            "{'type':'sponsor','proposal':'L.1'}",
            "{'type':'withdraw','proposal':'L.2'}",
            "{'type':'cast','vote':#,'position':'yes'}",
            "{'type':'cast','vote':#,'position':'no'}",
            "{'type':'cast','vote':#,'position':'abstained'}",
            "{'type':'request-floor'}",
            "{'type':'move','motion':'suspend-meeting'}",
            "{'type':'move','motion':'adjourn-debate','proposal':'L.1'}",
            "{'type':'move','motion':'important-question','proposal':'L.1'}",
            "{'type':'move','motion':'division','proposal':'L.1','part':'1'}",
            "{'type':'object','motion':#}",
            "{'type':'object','proposal':'L.2'}",
            "{'type':'explain','vote':#,'text':'T'}",
            "{'type':'explain','proposal':'L.1','text':'T'}",
            "{'type':'break-silence','proposal':'L.2'}",
            "{'type':'raise-point-of-order','text':'T'}",
            "{'type':'challenge','ruling':#}",
            "{'type':'state-intention','vote':#,'position':'yes'}",
            "{'type':'move','motion':'emergency-session-request','proposal':'L.1'}",
            "{'type':'amend','proposal':'A/ES-12/L.1','symbol':'L.2','text':'T'}",
            "{'type':'concur'}");

    /// An Assembly, a Council after a veto, or the special session that followed from it.
    private static Hall hall(int kind) {
        if (kind == 0) {
            return Hall.assembly("79", SEATS.toArray(String[]::new)).withDraft("L.1");
        }
        Hall council = Hall.council().withDraft("L.1");
        council.accepted("chair", "{'type':'open-vote','proposal':'L.1'}");
        council.cast(1, "yes", "DZA ECU FRA GBR GUY JPN KOR MLT MOZ SLE", "no", "RUS");
        council.close(1);
        if (kind == 1) {
            return council;
        }
        Setting setting = Hall.setting(Organ.GA, Optional.of("ES-12"), SEATS);
        return new Hall(new Chamber(Hall.RULES)
                .assembly(
                        council.state(),
                        setting,
                        new Command.Convene(1, Setting.Convener.MEMBERS, "ES-12", "assembly0001"),
                        new Moment(council.now(), 0)));
    }

    @Property(tries = 150)
    void theLogAloneGivesTheState(@ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int commands)
            throws MalformedJson {
        Random random = new Random(seed);
        Hall hall = hall(random.nextInt(3));
        List<String> seats = hall.state().setting().seats();
        for (int i = 0; i < commands; i++) {
            boolean chair = random.nextInt(3) == 0;
            List<String> some = chair ? BY_CHAIR : BY_SEAT;
            String by = chair ? "chair" : seats.get(random.nextInt(seats.size()));
            String json = some.get(random.nextInt(some.size())).replace("#", String.valueOf(1 + random.nextInt(3)));
            ChamberState before = hall.state();
            Decision decision = hall.decide(by, Hall.command(json), OptionalLong.empty());
            if (decision instanceof Decision.Refused) {
                assertThat(hall.state()).isSameAs(before);
            }
            hall.at(hall.now().plusMillis(random.nextInt(500)));
        }
        List<Entry> read = new ArrayList<>();
        for (Entry entry : hall.log) {
            Entry again = Entry.read(JsonReader.read(entry.json().canonical()));
            assertThat(again).isEqualTo(entry);
            read.add(again);
        }
        assertThat(PublicView.of(ChamberState.of(read), hall.now()).text())
                .isEqualTo(PublicView.of(hall.state(), hall.now()).text());
        assertThat(new Chamber(Hall.RULES).rulingsThatDiffer(read)).isEmpty();
    }
}
