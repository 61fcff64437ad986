package org.plenary.rules;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.plenary.rules.law.Arithmetic;
import org.plenary.rules.law.AssemblyRules;
import org.plenary.rules.law.Charter;
import org.plenary.rules.law.CouncilRules;
import org.plenary.rules.law.Links;
import org.plenary.rules.law.Provision;
import org.plenary.rules.law.Provisions;
import org.plenary.rules.law.UnitingForPeace;
import org.plenary.rules.law.VetoInitiative;
import org.plenary.rules.precedent.Precedents;

import static org.assertj.core.api.Assertions.assertThat;

/// Rules and register hold each other: no citation without a provision, no provision without a rule, no rule
/// without a test.
class CitationsTest {
    private static final Path RULES = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path REGISTER = RULES.resolve("org/plenary/rules/law");

    private static final List<Class<?>> INSTRUMENTS = List.of(
            Charter.class,
            CouncilRules.class,
            AssemblyRules.class,
            UnitingForPeace.class,
            VetoInitiative.class,
            Links.class,
            Arithmetic.class);

    private static final Pattern ID = Pattern.compile("\"([A-Z]{2,}(?:-[A-Za-z0-9]+)+)\"");
    private static final Pattern CITES = Pattern.compile("@Cites\\(\\s*(\\{[^}]*}|\"[^\"]*\")\\s*\\)");

    /// Provisions that the rule pages show and that no rule applies, by the reason. A rule that begins to use
    /// one takes it off this list.
    private static final Map<String, List<String>> DESCRIPTIVE = Map.ofEntries(
            Map.entry(
                    "the counting itself; the tests of the majorities cite it",
                    List.of(
                            "ARITH-1", "ARITH-2", "ARITH-3", "ARITH-4", "ARITH-5", "ARITH-6", "ARITH-7", "ARITH-8",
                            "ARITH-9")),
            Map.entry(
                    "the power behind the effect 'recommendation'; no vote turns on it",
                    List.of("CHARTER-10", "CHARTER-11", "CHARTER-13", "CHARTER-14")),
            Map.entry(
                    "the power behind the effect 'internal'; no vote turns on it",
                    List.of("CHARTER-22", "SUBSIDIARY-ORGANS")),
            Map.entry(
                    "why the Council reports; the veto initiative is cited for the special report",
                    List.of("CHARTER-24")),
            Map.entry("decided as any other resolution; the majority is cited", List.of("CHARTER-96")),
            Map.entry(
                    "what a decision does outside the Organization; no vote turns on it",
                    List.of("PEACEKEEPING-CONSENT", "SANCTION-RECS")),
            Map.entry(
                    "binds States and not organs; obligations are read beside the record",
                    List.of("ROME-59", "ROME-86", "ROME-87", "ROME-88", "ROME-89", "ROME-97", "ROME-127")),
            Map.entry(
                    "how an application reaches the organ; the vote on it is cited",
                    List.of("GA-ROP-134", "GA-ROP-135", "SC-PROV-58", "SC-PROV-59")),
            Map.entry(
                    "how credentials are issued and examined; the vote on them is cited",
                    List.of("GA-ROP-27", "GA-ROP-28", "SC-PROV-13", "SC-PROV-14", "SC-PROV-15", "SC-PROV-16")),
            Map.entry(
                    "how a session is prepared; the request for it is cited",
                    List.of("GA-ROP-8a", "GA-ROP-16", "GA-ROP-63")),
            Map.entry("a committee's advice; Article 19 is cited for the ballot", List.of("GA-ROP-160")),
            Map.entry("when the Council meets; no vote turns on it", List.of("SC-PROV-1", "SC-PROV-2", "SC-PROV-3")),
            Map.entry("the President's own choice, which nobody can enforce", List.of("SC-PROV-20")),
            Map.entry(
                    "the conduct of a meeting, before or beside the vote",
                    List.of(
                            "GA-ROP-73",
                            "GA-ROP-78",
                            "GA-ROP-88",
                            "SC-PROV-27",
                            "SC-PROV-28",
                            "SC-PROV-29",
                            "SC-PROV-31",
                            "SC-PROV-34")),
            Map.entry("refers to the Charter, which is cited", List.of("SC-PROV-40")),
            Map.entry("a count of the past; the precedents are counted against it", List.of("UFP-377A-5")));

    @Test
    void everyCitationInTheRulesStandsInTheRegister() throws IOException {
        Set<String> unknown = new TreeSet<>();
        for (Path file : sources(RULES, REGISTER)) {
            idsIn(Files.readString(file))
                    .filter(id -> Provisions.of(id).isEmpty())
                    .forEach(id -> unknown.add(file.getFileName() + ": " + id));
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyProvisionIsUsedByARuleOrIsSaidToBeDescriptive() throws IOException {
        Map<String, String> constants = constants();
        Set<String> unused = ids(Provisions.all());
        for (Path file : sources(RULES, REGISTER)) {
            String source = Files.readString(file);
            idsIn(source).forEach(unused::remove);
            constants.forEach((constant, id) -> {
                if (mentions(source, constant)) {
                    unused.remove(id);
                }
            });
        }
        assertThat(unused)
                .as(
                        "unused by any rule; the list of descriptive provisions has what a rule uses, or lacks what none uses")
                .isEqualTo(descriptive());
    }

    @Test
    void everyProvisionIsCitedByATest() throws IOException {
        Set<String> untested = ids(Provisions.all());
        untested.removeAll(cited());
        Precedents.all().forEach(precedent -> untested.removeAll(precedent.provisions()));
        assertThat(untested).isEmpty();
    }

    @Test
    void everyTestCitesProvisionsOfTheRegister() throws IOException {
        assertThat(cited())
                .allSatisfy(id -> assertThat(Provisions.of(id)).as(id).isPresent());
    }

    @Test
    void noProvisionIsDescriptiveTwice() {
        assertThat(DESCRIPTIVE.values().stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    private static Set<String> descriptive() {
        return DESCRIPTIVE.values().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> cited() throws IOException {
        Set<String> cited = new TreeSet<>();
        for (Path file : sources(TESTS, TESTS.resolve("org/plenary/rules/Cites.java"))) {
            CITES.matcher(Files.readString(file))
                    .results()
                    .flatMap(citation -> idsIn(citation.group(1)))
                    .forEach(cited::add);
        }
        return cited;
    }

    private static Stream<String> idsIn(String source) {
        List<String> ids = new ArrayList<>();
        ID.matcher(source).results().map(MatchResult::group).forEach(quoted -> ids.add(quoted.replace("\"", "")));
        return ids.stream();
    }

    /// Whether a source names a constant, by its class or by a static import.
    private static boolean mentions(String source, String constant) {
        int at = source.indexOf(constant);
        while (at >= 0) {
            int end = at + constant.length();
            if (end == source.length() || !Character.isJavaIdentifierPart(source.charAt(end))) {
                return true;
            }
            at = source.indexOf(constant, end);
        }
        return false;
    }

    /// `Charter.ARTICLE_27_3` and so on, with the id each stands for.
    private static Map<String, String> constants() {
        Map<String, String> constants = new TreeMap<>();
        for (Class<?> instrument : INSTRUMENTS) {
            for (Field field : instrument.getFields()) {
                try {
                    constants.put(
                            instrument.getSimpleName() + "." + field.getName(), ((Provision) field.get(null)).id());
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return constants;
    }

    private static Set<String> ids(Collection<Provision> provisions) {
        return provisions.stream().map(Provision::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> sources(Path root, Path without) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.startsWith(without))
                    .toList();
        }
    }
}
