package io.minewatch.registry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.minewatch.contract.secret.SecretSeal;
import io.minewatch.registry.change.Sql;

/** Keeps every line of code in its room. Each rule says why, for whoever trips over it. */
@AnalyzeClasses(packages = "io.minewatch.registry", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule roomsHaveNoCycles = slices().matching("io.minewatch.registry.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a site is put together from permits and closures, never the other way round");

    @ArchTest
    static final ArchRule onlyResourcesSpeakHttp = noClasses()
            .that()
            .resideOutsideOfPackage("..rest..")
            .and()
            .haveSimpleNameNotEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "io.minewatch.registry.rest..")
            .because("an import of a thousand permits makes the same changes without HTTP");

    @ArchTest
    static final ArchRule onlyTheOutboxWritesToKafka = noClasses()
            .that()
            .resideOutsideOfPackage("..outbox..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka.clients.producer..")
            .because("what is sent beside the outbox is lost when the process dies, or told though it was rolled back");

    @ArchTest
    static final ArchRule kafkaIsReadInTwoPlaces = noClasses()
            .that()
            .resideOutsideOfPackages("..outbox..", "..picture..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..")
            .because("the registry is the source of what the topics tell, and learns nothing from them but pictures");

    @ArchTest
    static final ArchRule resourcesDoNotAskTheDatabase = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Sql.class)
            .because("a change made past the use case has no revision, no actor and no place in the outbox");

    @ArchTest
    static final ArchRule onlyPasswordsAreSealedInOnePlace = classes()
            .that()
            .areAssignableTo(SecretSeal.class)
            .or()
            .haveFullyQualifiedName("io.minewatch.registry.probe.Passwords")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAPackage("..probe..")
            .because("whoever holds the seal can read every camera's password");
}
