package io.minewatch.detection;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Keeps every line of code in its room. Each rule says why, for whoever trips over it. */
@AnalyzeClasses(packages = "io.minewatch.detection", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule framesFlowOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("intake")
            .definedBy("..detection.intake..")
            .layer("publish")
            .definedBy("..detection.publish..")
            .layer("watch")
            .definedBy("..detection.watch..")
            .layer("tracking")
            .definedBy("..detection.tracking..")
            .layer("inference")
            .definedBy("..detection.inference..")
            .whereLayer("intake")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("publish")
            .mayOnlyAccessLayers("tracking")
            .whereLayer("watch")
            .mayOnlyAccessLayers("tracking", "inference")
            .whereLayer("tracking")
            .mayOnlyAccessLayers("inference")
            .whereLayer("inference")
            .mayNotAccessAnyLayer()
            .because("intake sees a frame through the other rooms, which know nothing of one another's neighbours");

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("io.minewatch.detection.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheEndsSpeakKafka = noClasses()
            .that()
            .resideOutsideOfPackages("..intake..", "..publish..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..")
            .because("the command line and the benchmark run the same watch and inference without a broker");

    @ArchTest
    static final ArchRule nativePicturesStayInTheirRooms = noClasses()
            .that()
            .resideOutsideOfPackages("..inference..", "..video..", "..drawing..", "..bench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.bytedeco..", "ai.onnxruntime..")
            .because("native memory is closed by whoever opened it, in the room where it was opened");

    @ArchTest
    static final ArchRule measuringOnlyCounts = noClasses()
            .that()
            .resideInAPackage("..measure..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..detection.cli..", "..detection.watch..", "..detection.tracking..", "io.quarkus..")
            .because("the training measures with it, too");
}
