package io.minewatch.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Keeps every line of code in its room. Each rule says why, for whoever trips over it. */
@AnalyzeClasses(packages = "io.minewatch.simulator", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("io.minewatch.simulator.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule camerasStandAlone = noClasses()
            .that()
            .resideInAPackage("..simulator.rtsp..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.minewatch.contract..", "..simulator.county..", "..simulator.scene..")
            .because("other modules' tests use the cameras without a county");

    @ArchTest
    static final ArchRule truthKnowsNoService = noClasses()
            .that()
            .resideInAnyPackage("..simulator.truth..", "..simulator.scene..", "..simulator.county..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..simulator.api..", "..simulator.seed..", "java.net.http..")
            .because("what is true of the county must not depend on what the services answer");
}
