package org.plenary.site;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/// The arrows of the architecture, and the words that name nothing.
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.plenary");

    @Test
    void theRulesNeedNothingButTheJdk() {
        classes()
                .that()
                .resideInAPackage("org.plenary.rules..")
                .should(onlyDependOnClassesThat(resideInAnyPackage("org.plenary.rules..", "java..", "org.jspecify..")))
                .check(CLASSES);
    }

    /// Each module below the site sees only those it has an arrow to.
    @ParameterizedTest
    @CsvSource({
        "record, rules",
        "chamber, rules",
        "followup, rules record",
        "analysis, rules record",
        "textcheck, rules record followup",
    })
    void aModuleNeedsOnlyThoseItHasAnArrowTo(String module, String arrows) {
        String[] seen = Stream.concat(Stream.of(module), Stream.of(arrows.split(" ", -1)))
                .map(name -> "org.plenary." + name + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("org.plenary." + module + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.plenary..").and(not(resideInAnyPackage(seen))))
                .check(CLASSES);
    }

    @Test
    void nothingNeedsTheSite() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.plenary.site..", "org.plenary.bench..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.plenary.site.."))
                .check(CLASSES);
    }

    @Test
    void thePackagesOfTheSiteHaveNoCycles() {
        slices().matching("org.plenary.site.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void noClassIsNamedAfterNothing() {
        noClasses()
                .that()
                .resideInAPackage("org.plenary..")
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)$")
                .check(CLASSES);
    }
}
