package org.dossierledger.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may see whom; docs/adr/0001-shape.md says why. */
@AnalyzeClasses(packages = "org.dossierledger", importOptions = DoNotIncludeTests.class)
class ModulesTest {

    @ArchTest
    static final ArchRule the_shared_language_sees_no_other_module = noClasses()
            .that()
            .resideInAPackage("org.dossierledger.shared..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.dossierledger.command..", "org.dossierledger.query..", "org.dossierledger.app..");

    @ArchTest
    static final ArchRule the_writing_side_does_not_see_the_reading_side = noClasses()
            .that()
            .resideInAPackage("org.dossierledger.command..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.dossierledger.query..", "org.dossierledger.app..");

    @ArchTest
    static final ArchRule the_reading_side_does_not_see_the_writing_side = noClasses()
            .that()
            .resideInAPackage("org.dossierledger.query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.dossierledger.command..", "org.dossierledger.app..");

    @ArchTest
    static final ArchRule the_reading_side_gives_no_commands = noClasses()
            .that()
            .resideInAPackage("org.dossierledger.query..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.dossierledger\\.shared\\..*Command(\\$.*)?");

    @ArchTest
    static final ArchRule the_language_knows_no_container = noClasses()
            .that()
            .resideInAPackage("org.dossierledger.shared..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule commands_that_end_soon_do_not_wait_for_a_container = noClasses()
            .that()
            .resideInAnyPackage("org.dossierledger.app.database..", "org.dossierledger.app.deadline..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.boot..", "org.springframework.context..");
}
