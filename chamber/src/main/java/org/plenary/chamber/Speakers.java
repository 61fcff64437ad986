package org.plenary.chamber;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.plenary.chamber.Event.SpeakersList;

/// The lists of speakers, and who has the floor.
final class Speakers extends Business {
    Speakers(Business other) {
        super(other);
    }

    List<Event> requestFloor(SpeakersList list) {
        notClosed();
        String rule = byOrgan("GA-ROP-73", "SC-PROV-27");
        if (state.closed(list)) {
            throw against(rule, "The list is closed.");
        }
        if (!Chamber.mayEnter(state, list, seat())) {
            throw against(rule, "%s has had its entry on the list for this item.", seat());
        }
        return List.of(new Event.FloorRequested(seat(), list));
    }

    List<Event> giveFloor(Command.GiveFloor give) {
        mustBeOpen();
        int seconds =
                give.seconds().orElse(state.setting().speakingTimeSeconds().orElse(180));
        if (seconds < 10 || seconds > 7_200) {
            throw Refused.field("/seconds", "A speaker has 10 to 7200 seconds; found %d.", seconds);
        }
        SpeakersList list = give.list().orElse(SpeakersList.SPEAKERS);
        List<String> waiting = state.waiting(list);
        String seat = give.seat().orElseGet(() -> {
            if (waiting.isEmpty()) {
                throw outOfOrder(byOrgan("GA-ROP-73", "SC-PROV-27"), "Nobody waits on the list.");
            }
            return waiting.getFirst();
        });
        if (!state.setting().seats().contains(seat)) {
            throw Refused.field("/seat", "%s has no seat here.", seat);
        }
        List<Event> events = new ArrayList<>();
        state.speaker().ifPresent(speaker -> events.add(new Event.FloorEnded(speaker.seat())));
        events.add(new Event.FloorGiven(seat, waiting.contains(seat) ? Optional.of(list) : Optional.empty(), seconds));
        return events;
    }

    List<Event> closeList(SpeakersList list) {
        if (state.closed(list)) {
            throw outOfOrder(byOrgan("GA-ROP-73", "SC-PROV-27"), "The list is closed.");
        }
        return open(new Event.ListClosed(list));
    }
}
