package org.plenary.textcheck.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.plenary.record.Decision;
import org.plenary.record.Symbol;
import org.plenary.record.VotingRecord;
import org.plenary.rules.assembly.ObserverRights;
import org.plenary.rules.law.AssemblyRules;
import org.plenary.rules.law.Provision;
import org.plenary.textcheck.Verdict;
import org.plenary.textcheck.claim.Claim;

/// Answers claims about documents, rules and the rights of observers.
final class OtherAnswers {
    private final VotingRecord record;

    OtherAnswers(VotingRecord record) {
        this.record = record;
    }

    // -- documents

    Given cited(Claim.Cited said, Optional<Docket.Entry> meant) {
        Symbol symbol = said.document().symbol();
        if (meant.isEmpty()) {
            List<String> near = record.nearest(symbol.canonical(), 2).stream()
                    .map(Symbol::canonical)
                    .toList();
            return Given.of(
                    Verdict.NOT_IN_RECORD,
                    "The record has no decision %s.%s"
                            .formatted(symbol, near.isEmpty() ? "" : " Maybe " + String.join(" or ", near) + "."));
        }
        Decision decision = meant.get().decision();
        String has = "%s, %s: %s.".formatted(decision.display(), decision.date().printed(), decision.title());
        if (!decision.symbol().equals(symbol)) {
            return Given.of(Verdict.AGREES_ON_A_READING, has)
                    .also("Read as the Assembly's; a bare number may also be the Council's %s.".formatted(symbol));
        }
        boolean year = said.document()
                .year()
                .map(known -> known == decision.date().year())
                .orElse(true);
        return Given.agreesIf(year, has);
    }

    // -- rules

    static Given ruled(Claim.Ruled said, Optional<LocalDate> dated) {
        Provision provision = said.provision();
        String words = provision
                .words()
                .versionOn(dated.orElseGet(() -> LocalDate.of(2026, 1, 1)))
                .map(version -> version.value())
                .orElseGet(() -> provision.words().versions().getFirst().value());
        return Given.agreesIf(said.right(), "%s: %s".formatted(provision.citation(), words))
                .by(provision);
    }

    // -- observers

    private static String said(ObserverRights.Act act) {
        return act == ObserverRights.Act.CO_SPONSOR ? act.word() : act.word().replace('-', ' ');
    }

    static Given right(Claim.Right said, Optional<LocalDate> dated) {
        if (said.observer().isEmpty()) {
            return Given.agreesIf(!said.granted(), "Members vote; no text of the Assembly gives an observer a vote.")
                    .by(AssemblyRules.OBSERVERS);
        }
        ObserverRights rights =
                ObserverRights.of(said.observer().get(), dated.orElseGet(() -> LocalDate.of(2026, 1, 1)));
        boolean may = rights.may(said.act());
        String has = may
                ? "It may %s%s."
                        .formatted(
                                said(said.act()),
                                rights.limits(said.act())
                                        .map(limits -> ", " + limits)
                                        .orElse(""))
                : "No text of the Assembly gives it this right: %s.".formatted(said(said.act()));
        Given given = Given.agreesIf(may == said.granted(), has).by(AssemblyRules.OBSERVERS);
        for (Provision text : rights.grantedBy()) {
            given = given.also(text.citation() + ".");
        }
        return given;
    }
}
