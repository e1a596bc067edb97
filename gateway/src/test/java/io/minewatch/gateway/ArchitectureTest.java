package io.minewatch.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Keeps every line of code in its room. Each rule says why, for whoever trips over it. */
@AnalyzeClasses(packages = "io.minewatch.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule guardsKnowNobody = noClasses()
            .that()
            .resideInAPackage("..gateway.guard..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..gateway.session..", "..gateway.relay..", "io.quarkus.oidc..")
            .because("what may pass must not depend on who asks or where it goes");

    @ArchTest
    static final ArchRule sessionsKnowNoService = noClasses()
            .that()
            .resideInAPackage("..gateway.session..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..gateway.relay..", "io.vertx.httpproxy..")
            .because("who is asking is settled before anything is sent on");

    @ArchTest
    static final ArchRule nobodyJudgesRights = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.annotation.security.RolesAllowed")
            .because("each service reads the token itself; two judges would sooner or later disagree");
}
