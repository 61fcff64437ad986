package org.plenary.chamber;

/// What this software asks of a meeting beyond the rules of procedure, because it is held in browsers.
public enum ChamberRule {
    ROLE("CHAMBER-ROLE", "Each link stands for one role; a command of another role is refused."),
    PHASE("CHAMBER-PHASE", "Business is done while the meeting is open."),
    KNOWN("CHAMBER-KNOWN", "A command names things that exist in the chamber."),
    FORM("CHAMBER-FORM", "A command has the fields of its type and no others."),
    ONE_VOTE("CHAMBER-ONE-VOTE", "One vote is taken at a time."),
    LOCK("CHAMBER-LOCK", "A vote is locked in two steps, announced and then locked; the server's clock decides."),
    VERSION("CHAMBER-VERSION", "A chair's command that names the state it saw is refused when another came first."),
    REASON(
            "CHAMBER-REASON",
            "Whoever presides may decide otherwise than the rules compute, and gives a reason for it."),
    METHOD("CHAMBER-METHOD", "A vote is taken by one method: ballots from the seats, or totals named by the chair."),
    NAME("CHAMBER-NAME", "The name of a command stands for one command."),
    SILENCE(
            "CHAMBER-SILENCE",
            "A text under silence is adopted without a vote when the time announced has passed and nobody has objected."),
    ONCE("CHAMBER-ONCE", "What was done once is not done again.");

    private final String id;
    private final String words;

    ChamberRule(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /// The id given with a refusal.
    public String id() {
        return id;
    }

    /// What it says.
    public String words() {
        return words;
    }
}
