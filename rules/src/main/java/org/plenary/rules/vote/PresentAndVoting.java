package org.plenary.rules.vote;

/// Members casting an affirmative or a negative vote; those who abstain are considered as not voting (Assembly,
/// rule 86).
public record PresentAndVoting(int yes, int no) {
    /// The number on which a majority of those present and voting is reckoned.
    public int votes() {
        return yes + no;
    }
}
