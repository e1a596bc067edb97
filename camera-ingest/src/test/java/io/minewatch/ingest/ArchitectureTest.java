package io.minewatch.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Keeps every line of code in its room. Each rule says why, for whoever trips over it. */
@AnalyzeClasses(packages = "io.minewatch.ingest", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule picturesFlowOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("stream")
            .definedBy("..ingest.stream..")
            .layer("gate")
            .definedBy("..ingest.gate..")
            .layer("sight")
            .definedBy("..ingest.sight..")
            .layer("frame")
            .definedBy("..ingest.frame..")
            .layer("burst")
            .definedBy("..ingest.burst..")
            .layer("probe")
            .definedBy("..ingest.probe..")
            .whereLayer("stream")
            .mayNotAccessAnyLayer()
            .whereLayer("gate")
            .mayNotAccessAnyLayer()
            .whereLayer("sight")
            .mayOnlyAccessLayers("gate")
            .whereLayer("frame")
            .mayOnlyAccessLayers("stream", "gate")
            .whereLayer("burst")
            .mayOnlyAccessLayers("stream", "gate", "frame")
            .whereLayer("probe")
            .mayNotBeAccessedByAnyLayer()
            .because("the watch of a probe puts the rooms together, and none of them knows about watches");

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("io.minewatch.ingest.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theGateIsPlainArithmetic = noClasses()
            .that()
            .resideInAnyPackage("..gate..", "..sight..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.bytedeco..", "org.apache.kafka..", "jakarta..", "io.quarkus..")
            .because("a gate is tested on drawn pictures, thousands of them in a second");

    @ArchTest
    static final ArchRule nativeMemoryStaysInItsRooms = noClasses()
            .that()
            .resideOutsideOfPackages("..stream..", "..frame..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco..")
            .because("what is native must be closed by whoever opened it, and a picture must not outlive its loan");

    @ArchTest
    static final ArchRule readersAreMadeBehindThePort = noClasses()
            .that()
            .resideOutsideOfPackage("..stream..")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameStartingWith("Libav")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("..stream.rtsp..", "..stream.rtp..")
            .because("one way of reading cameras must be able to take the other's place");

    @ArchTest
    static final ArchRule readingAndJudgingKnowNoKafka = noClasses()
            .that()
            .resideInAnyPackage("..stream..", "..gate..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..")
            .because("a camera is read and judged in the same way whatever carries the frames");
}
