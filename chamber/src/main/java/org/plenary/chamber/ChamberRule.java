package org.plenary.chamber;

/// What this software asks of a meeting beyond the rules of procedure, because it is held in browsers.
public enum ChamberRule {
    /// Each link stands for one role; a command of another role is refused.
    ROLE("CHAMBER-ROLE"),
    /// Business is done while the meeting is open.
    PHASE("CHAMBER-PHASE"),
    /// A command names things that exist in the chamber.
    KNOWN("CHAMBER-KNOWN"),
    /// A command has the fields of its type and no others.
    FORM("CHAMBER-FORM"),
    /// One vote is taken at a time.
    ONE_VOTE("CHAMBER-ONE-VOTE"),
    /// A vote is locked in two steps, announced and then locked; the server's clock decides.
    LOCK("CHAMBER-LOCK"),
    /// A chair's command that names the state it saw is refused when another came first.
    VERSION("CHAMBER-VERSION"),
    /// Whoever presides may decide otherwise than the rules compute, and gives a reason for it.
    REASON("CHAMBER-REASON"),
    /// A vote is taken by one method: ballots from the seats, or totals named by the chair.
    METHOD("CHAMBER-METHOD"),
    /// The name of a command stands for one command.
    NAME("CHAMBER-NAME"),
    /// A text under silence is adopted without a vote when the time announced has passed and nobody has
    /// objected.
    SILENCE("CHAMBER-SILENCE"),
    /// What was done once is not done again.
    ONCE("CHAMBER-ONCE");

    private final String id;

    ChamberRule(String id) {
        this.id = id;
    }

    /// The id given with a refusal.
    public String id() {
        return id;
    }
}
