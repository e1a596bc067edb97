package io.minewatch.alert;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

/** Keeps every line of code in its room. Each rule says why, for whoever trips over it. */
@AnalyzeClasses(packages = "io.minewatch.alert", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule workFlowsOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("world")
            .definedBy("..alert.world..")
            .layer("matching")
            .definedBy("..alert.matching..")
            .layer("rule")
            .definedBy("..alert.rule..")
            .layer("ledger")
            .definedBy("..alert.ledger..")
            .layer("evidence")
            .definedBy("..alert.evidence..")
            .layer("claim")
            .definedBy("..alert.claim..")
            .layer("alert")
            .definedBy("io.minewatch.alert.alert..")
            .layer("dispatch")
            .definedBy("..alert.dispatch..")
            .layer("dismissal")
            .definedBy("..alert.dismissal..")
            .layer("silence")
            .definedBy("..alert.silence..")
            .layer("camera")
            .definedBy("..alert.camera..")
            .layer("supervision")
            .definedBy("..alert.supervision..")
            .layer("console")
            .definedBy("..alert.console..")
            .whereLayer("world")
            .mayNotAccessAnyLayer()
            .whereLayer("matching")
            .mayOnlyAccessLayers("world")
            .whereLayer("rule")
            .mayOnlyAccessLayers("world", "matching")
            .whereLayer("ledger")
            .mayNotAccessAnyLayer()
            .whereLayer("evidence")
            .mayOnlyAccessLayers("ledger")
            .whereLayer("claim")
            .mayOnlyAccessLayers("ledger")
            .whereLayer("alert")
            .mayOnlyAccessLayers("world", "matching", "rule", "ledger", "claim")
            .whereLayer("dispatch")
            .mayOnlyAccessLayers("alert", "evidence", "ledger", "world", "matching")
            .whereLayer("dismissal")
            .mayOnlyAccessLayers("alert", "dispatch", "ledger")
            .whereLayer("silence")
            .mayOnlyAccessLayers("alert", "dispatch", "ledger")
            .whereLayer("camera")
            .mayOnlyAccessLayers("alert", "dispatch", "world", "matching")
            .whereLayer("supervision")
            .mayOnlyAccessLayers("alert", "camera", "world")
            .layer("replay")
            .definedBy("..alert.replay..")
            .whereLayer("replay")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("console")
            .mayNotBeAccessedByAnyLayer()
            .because(
                    "a sighting is matched, becomes an alert, is dispatched and supervised; cameras raise alerts too, and the console looks on");

    @ArchTest
    static final ArchRule roomsHaveNoCycles = slices().matching("io.minewatch.alert.(*)..")
            .should()
            .beFreeOfCycles()
            .because("rooms that need each other are one room");

    @ArchTest
    static final ArchRule matchingIsPure = noClasses()
            .that()
            .resideInAnyPackage("..alert.matching..", "..alert.rule..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..database..", "org.apache.kafka..", "java.sql..", "jakarta.ws.rs..")
            .because("who is accused must follow from sighting and world alone, so that it can be worked out again");

    @ArchTest
    static final ArchRule onlyTheConsoleSpeaksHttp = noClasses()
            .that()
            .resideOutsideOfPackage("..console..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..")
            .because("a rule that knows about HTTP cannot be replayed from Kafka");

    @ArchTest
    static final ArchRule timeComesFromTheClock =
            noClasses().should().callMethod(Instant.class, "now").because("a test must be able to say what time it is");
}
