package io.minewatch.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Keeps every line of code in its room. Each rule says why, for whoever trips over it. */
@AnalyzeClasses(packages = "io.minewatch.local", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule roomsHaveNoCircles = slices().matching("io.minewatch.local.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a room that needs itself in a circle cannot be understood alone");

    @ArchTest
    static final ArchRule onlyTheBrokersProcessKnowsTheBroker = noClasses()
            .that()
            .doNotHaveSimpleName("BrokerMain")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("kafka..")
            .because("the services' tests have this module without the broker's jars");

    @ArchTest
    static final ArchRule onlyTheTestResourcesKnowQuarkus = noClasses()
            .that()
            .resideOutsideOfPackage("..testing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.quarkus..")
            .because("the script runs without Quarkus");

    @ArchTest
    static final ArchRule onlyTheCommandsKnowPicocli = noClasses()
            .that()
            .resideOutsideOfPackage("..cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..")
            .because("the services' tests have this module without picocli");
}
