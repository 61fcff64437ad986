package org.plenary.chamber.store;

import java.util.Optional;
import java.util.OptionalLong;

import org.plenary.chamber.Actor;
import org.plenary.chamber.Chamber;
import org.plenary.chamber.Command;
import org.plenary.chamber.Hall;
import org.plenary.rules.Organ;
import org.plenary.rules.vote.Position;

/// Casts 5,000 ballots and prints each when it is acknowledged, until it is killed.
final class CastUntilKilled {
    private CastUntilKilled() {}

    @SuppressWarnings("FutureReturnValueIgnored") // the process ends by being killed
    public static void main(String[] arguments) throws InterruptedException {
        Chambers chambers = new Chambers(new Chamber(Hall.RULES), JdbcStore.open(arguments[0]));
        Chambers.Created created = chambers.create(Hall.setting(Organ.GA, Optional.of("79"), StoreContract.seats(193)));
        Access chair = new Access(created.id(), new Actor.Chair());
        chambers.send(chair, new Command.OpenMeeting(), "1", OptionalLong.empty())
                .join();
        chambers.send(
                        chair,
                        Hall.command("{'type':'submit','proposal':{'symbol':'L.1','title':'T'}}"),
                        "2",
                        OptionalLong.empty())
                .join();
        chambers.send(chair, Hall.command("{'type':'open-vote','proposal':'L.1'}"), "3", OptionalLong.empty())
                .join();
        System.out.println(created.id());
        for (int i = 0; i < 5_000; i++) {
            Actor.Seat seat = new Actor.Seat("M%02d".formatted(i % 193));
            chambers.send(
                            new Access(created.id(), seat),
                            new Command.Cast(1, i % 2 == 0 ? Position.YES : Position.NO),
                            "c" + i,
                            OptionalLong.empty())
                    .thenAccept(answer -> {
                        if (answer instanceof Answer.Done done) {
                            System.out.println(done.json().whole("seq").orElseThrow() + " " + seat.code());
                        }
                    });
            if (i % 20 == 0) {
                Thread.sleep(2);
            }
        }
        Thread.sleep(60_000);
    }
}
