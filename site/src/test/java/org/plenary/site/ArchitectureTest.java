package org.plenary.site;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

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

    @Test
    void theRecordNeedsTheRulesAndNothingElseOfOurs() {
        noClasses()
                .that()
                .resideInAPackage("org.plenary.record..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.plenary..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(
                                resideInAnyPackage("org.plenary.rules..", "org.plenary.record.."))))
                .check(CLASSES);
    }

    @Test
    void theChamberNeedsTheRulesAndNothingElseOfOurs() {
        noClasses()
                .that()
                .resideInAPackage("org.plenary.chamber..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.plenary..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(
                                resideInAnyPackage("org.plenary.rules..", "org.plenary.chamber.."))))
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
