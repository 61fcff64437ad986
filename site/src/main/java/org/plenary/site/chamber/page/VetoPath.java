package org.plenary.site.chamber.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

import org.plenary.chamber.ChamberState;
import org.plenary.chamber.Outlook;
import org.plenary.chamber.json.Json;
import org.plenary.rules.ruling.Outcome;
import org.plenary.site.question.InWords;

import static org.plenary.site.language.Messages.say;

/// What can follow a veto that stands, and what has followed it.
///
/// @param vote the number of the vote in which it was cast
/// @param proposal the symbol of the draft
/// @param vetoedBy the names of who prevented the adoption, as a list
/// @param request empty before resolution 377 A (V)
/// @param debate empty before resolution 76/262
public record VetoPath(int vote, String proposal, String vetoedBy, Optional<Request> request, Optional<Debate> debate) {
    /// The way to an emergency special session, or to one that resumes.
    ///
    /// @param what as the ruling says it
    /// @param motion the latest motion to call one
    /// @param called whether the Council has called one
    /// @param status how far the motion is, as a sentence
    /// @param assembly its chamber, once that is open
    public record Request(
            String rule, String what, OptionalInt motion, boolean called, String status, Optional<Assembly> assembly) {}

    /// The chamber of the session.
    ///
    /// @param by who called it, as it is said: `called by the Council`
    public record Assembly(String chamber, String session, String by) {}

    /// The debate of resolution 76/262.
    ///
    /// @param due the last day by the rules
    /// @param date the day that was set
    public record Debate(
            String rule, String what, Optional<String> due, Optional<String> date, Optional<String> reason) {
        /// When it is held, or by when it has to be.
        public String sentence() {
            return due.map(last -> date.map(day -> say("veto.debate-is-set-for", Says.day(day), Says.day(last)))
                            .orElseGet(() -> say("veto.debate-is-due-by", Says.day(last))))
                    .orElseGet(() -> date.map(day -> say("veto.debate-is-set-for-within", Says.day(day)))
                            .orElseGet(() -> say("veto.debate-is-due-within")));
        }
    }

    /// One for each veto that stands, in the order of the votes.
    static List<VetoPath> of(ChamberState state, Function<String, String> names) {
        List<VetoPath> paths = new ArrayList<>();
        for (Json.Fields path : Outlook.afterVeto(state)) {
            List<String> vetoes = path.items("vetoes").stream()
                    .flatMap(item -> item instanceof Json.Text(String code)
                            ? Optional.of(names.apply(code)).stream()
                            : Optional.<String>empty().stream())
                    .toList();
            paths.add(new VetoPath(
                    Says.whole(path, "vote").orElse(0),
                    path.text("proposal").orElse(""),
                    InWords.list(vetoes),
                    path.fields("request").map(VetoPath::request),
                    path.fields("debate").map(VetoPath::debate)));
        }
        return paths;
    }

    private static Request request(Json.Fields json) {
        OptionalInt motion = Says.whole(json, "motion");
        Optional<String> status = json.text("status");
        boolean called = status.equals(Optional.of(Outcome.CALLED.word()));
        String sentence = motion.isEmpty()
                ? say("veto.no-delegation-has-moved-it")
                : status.filter(word -> !word.equals("moved"))
                        .map(word -> say("veto.motion-came-out", motion.getAsInt(), Says.within(word)))
                        .orElseGet(() -> say("veto.motion-is-not-put-to-the-vote-yet", motion.getAsInt()));
        return new Request(
                json.text("rule").orElse(""),
                json.text("what").orElse(""),
                motion,
                called,
                sentence,
                json.fields("assembly")
                        .map(assembly -> new Assembly(
                                assembly.text("chamber").orElse(""),
                                assembly.text("session").orElse(""),
                                by(assembly.text("convener").orElse("")))));
    }

    private static Debate debate(Json.Fields json) {
        return new Debate(
                json.text("rule").orElse(""),
                json.text("what").orElse(""),
                json.text("due"),
                json.text("date"),
                json.text("reason"));
    }

    /// Who calls a session, by the word of the log.
    static String by(String convener) {
        return say("convener." + convener);
    }
}
