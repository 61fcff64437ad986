package org.plenary.followup;

import java.util.List;
import java.util.Optional;

/// A scale that others publish and use. An author may also use one of their own, under its name.
///
/// @param grades with what each means, in the publisher's order; none where the publisher gives no list
public record Scale(String id, String name, List<Grade> grades, String source) {
    /// One step of a scale.
    public record Grade(String grade, String means) {}

    public Scale {
        grades = List.copyOf(grades);
    }

    /// The grades of the Human Rights Committee for follow-up to its concluding observations.
    public static final Scale HUMAN_RIGHTS_COMMITTEE = new Scale(
            "human-rights-committee",
            "Human Rights Committee, follow-up grades",
            List.of(
                    new Grade("A", "reply or action largely satisfactory"),
                    new Grade("B", "reply or action partially satisfactory"),
                    new Grade("C", "reply or action not satisfactory"),
                    new Grade("D", "no cooperation with the Committee"),
                    new Grade("E", "information or measures contrary to the recommendation, or rejecting it")),
            "Human Rights Committee, report on follow-up of 1 September 2020, CCPR/C/128/3");

    /// The inventory of Assembly resolutions on its own revitalization; its entries are words, not grades.
    public static final Scale REVITALIZATION = new Scale(
            "ga-revitalization",
            "General Assembly, inventory of resolutions on revitalization",
            List.of(),
            "General Assembly, inventory annexed to the reports of the Ad Hoc Working Group on revitalization");

    /// The scales known by id.
    public static final List<Scale> KNOWN = List.of(HUMAN_RIGHTS_COMMITTEE, REVITALIZATION);

    /// What a grade means on a known scale; nothing for an author's own.
    public static Optional<String> meaning(String scale, String grade) {
        return KNOWN.stream()
                .filter(known -> known.id().equals(scale))
                .flatMap(known -> known.grades().stream())
                .filter(one -> one.grade().equals(grade))
                .map(Grade::means)
                .findFirst();
    }

    /// The name of a scale: that of a known one, or the author's.
    public static String name(String scale) {
        return KNOWN.stream()
                .filter(known -> known.id().equals(scale))
                .map(Scale::name)
                .findFirst()
                .orElse(scale);
    }
}
