package org.plenary.textcheck.answer;

import java.util.Set;

import org.plenary.textcheck.reading.Sentence;

/// Of whom a sentence speaks, by its words.
///
/// @param document whether it names one
/// @param council of the Security Council, or of a veto, which only it knows
/// @param assembly of the General Assembly
/// @param unitedNations of the Organization, in words that are nobody else's
/// @param maybe in words of every parliament, printer and program; they speak of the United Nations beside a
///     day, a State or a count
/// @param another of another body that votes
/// @param part of amendments, parts, motions and sessions
record Speaks(
        boolean document,
        boolean council,
        boolean assembly,
        boolean unitedNations,
        boolean maybe,
        boolean another,
        boolean part) {
    private static final Set<String> COUNCIL = Set.of("unsc", "veto", "vetoed", "vetoes", "vetoing");
    private static final Set<String> MAYBE = Set.of("resolution", "nations", "countries", "draft", "text");
    private static final Set<String> ANOTHER = Set.of(
            "house",
            "senate",
            "parliament",
            "knesset",
            "congress",
            "bundestag",
            "jury",
            "court",
            "lawmakers",
            "mps",
            "deputies",
            "cabinet",
            "committee",
            "commons",
            "lords",
            "shareholders",
            "referendum",
            "parliamentary",
            "judges",
            "goal",
            "goals",
            "team",
            "league");
    private static final Set<String> PART = Set.of(
            "amendment",
            "amendments",
            "motion",
            "motions",
            "paragraph",
            "paragraphs",
            "separate",
            "separately",
            "ruling",
            "procedural",
            "priority");

    /// Reads the words once.
    static Speaks of(Sentence sentence) {
        boolean document = false;
        boolean council = false;
        boolean assembly = false;
        boolean unitedNations = false;
        boolean maybe = false;
        boolean another = false;
        boolean part = sentence.outline().contains("emergency special session");
        String earlier = "";
        String before = "";
        for (String word : sentence.outline().split(" ", -1)) {
            document |= word.equals("Y");
            council |= COUNCIL.contains(word)
                    || (word.equals("council")
                            && !before.equals("european")
                            && !(before.equals("rights") && earlier.equals("human")));
            assembly |= word.equals("unga")
                    || (word.equals("assembly") && !before.equals("national") && !before.equals("parliamentary"));
            unitedNations |= word.equals("un")
                    || (word.equals("general") && before.equals("-") && earlier.equals("secretary"))
                    || (word.equals("nations") && before.equals("united"))
                    || (word.equals("states") && before.equals("member"));
            maybe |= MAYBE.contains(word);
            another |= ANOTHER.contains(word);
            part |= PART.contains(word);
            earlier = before;
            before = word;
        }
        return new Speaks(document, council, assembly, unitedNations, maybe, another, part);
    }

    /// Whether it says itself that it is about the United Nations.
    boolean named() {
        return document || council || assembly;
    }

    /// Whether it can be about a vote of the United Nations at all.
    boolean possible() {
        return named() || !another;
    }
}
