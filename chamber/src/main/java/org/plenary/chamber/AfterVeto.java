package org.plenary.chamber;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.plenary.chamber.ChamberState.MotionState;
import org.plenary.chamber.json.Json;
import org.plenary.rules.Words;
import org.plenary.rules.book.RuleBook;
import org.plenary.rules.ruling.Outcome;

/// What can follow a veto and what has: the request for an emergency special session, its chamber, and the
/// debate of resolution 76/262. As JSON, beside the state.
final class AfterVeto {
    private AfterVeto() {}

    /// One object for each veto that stands.
    static List<Json.Fields> of(ChamberState state) {
        List<Json.Fields> all = new ArrayList<>();
        for (VoteState vote : state.votes()) {
            boolean stands = vote.vetoed()
                    && vote.outcome().equals(Optional.of(vote.opened().kind().negative()));
            if (stands) {
                all.add(afterVeto(state, vote));
            }
        }
        return all;
    }

    private static Json.Fields afterVeto(ChamberState state, VoteState vote) {
        int number = vote.opened().vote();
        Json.Fields ruling = vote.closed().orElseThrow().ruling();
        Json.Fields json = Json.fields()
                .with("vote", number)
                .with("proposal", vote.opened().proposal())
                .with("vetoes", Json.items(ruling.items("vetoes")));
        Optional<Json.Fields> session = RulingJson.opening(ruling, "UFP-377A-4", "UFP-RESUME");
        if (session.isPresent()) {
            json = json.with("request", request(state, vote, session.get()));
        }
        Optional<Json.Fields> debate = RulingJson.opening(ruling, "VETO-76-262-1");
        return debate.isPresent() ? json.with("debate", debate(state, number, debate.get())) : json;
    }

    private static Json.Fields request(ChamberState state, VoteState vote, Json.Fields opening) {
        Json.Fields json = Json.fields().with("rule", opening.text("rule")).with("what", opening.text("what"));
        Optional<String> symbol = vote.opened().proposal();
        for (MotionState motion : state.motions()) {
            boolean onThis = motion.inOrder()
                    && motion.moved().what().equals("emergency-session-request")
                    && (motion.moved().proposal().isEmpty()
                            || motion.moved().proposal().equals(symbol));
            if (onThis) {
                json = json.with("motion", motion.moved().motion())
                        .with("status", state.outcome(motion).map(Outcome::word).orElse("moved"));
            }
        }
        for (Event.AssemblyConvened assembly : state.convened()) {
            if (assembly.vote() == vote.opened().vote()) {
                json = json.with(
                        "assembly",
                        Json.fields()
                                .with("chamber", assembly.chamber())
                                .with("session", assembly.session())
                                .with("convener", Words.of(assembly.convener())));
            }
        }
        return json;
    }

    private static Json.Fields debate(ChamberState state, int vote, Json.Fields opening) {
        Json.Fields json = Json.fields()
                .with("rule", opening.text("rule"))
                .with("what", opening.text("what"))
                .with("due", opening.text("due"));
        Optional<Event.DebateSet> set = Optional.ofNullable(state.debates().get(vote));
        return set.isEmpty()
                ? json
                : json.with("date", set.get().date().toString())
                        .with("reason", set.get().reason());
    }

    /// Where an emergency special session comes from, and how far its calling is.
    static Json.Fields convening(ChamberState state, Setting.Convening convening, Instant now) {
        Json.Fields json = Json.fields()
                .with("chamber", convening.chamber())
                .with("vote", convening.vote())
                .with("proposal", convening.proposal())
                .with("convener", Words.of(convening.convener()))
                .with("called", state.called().map(Instant::toString))
                .with("opened", state.firstOpened().map(Instant::toString));
        if (convening.convener() == Setting.Convener.MEMBERS) {
            int needed = RuleBook.generalAssembly()
                    .needs(RuleBook.QuestionClass.OF_ALL_MEMBERS)
                    .majority()
                    .needed(0, 0, 0, state.setting().seats().size());
            json = json.with(
                    "concurrences",
                    Json.fields()
                            .with("rule", "UFP-377A-4")
                            .with("count", state.concurring().size())
                            .with("needed", needed));
        }
        Optional<Event.NoticeGiven> notice = state.notice();
        return notice.isEmpty()
                ? json
                : json.with("opensAt", notice.get().opensAt().toString())
                        .with("mayOpen", !now.isBefore(notice.get().opensAt()))
                        .with("earliest", notice.get().earliest().toString())
                        .with("latest", notice.get().latest().toString())
                        .with("reason", notice.get().reason());
    }
}
