package io.minewatch.alert.ledger.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.minewatch.alert.ledger.Digests;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.alert.testing.House;
import io.minewatch.alert.testing.Service;
import io.minewatch.contract.Actor;
import io.minewatch.contract.Coded;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.Topics;
import io.minewatch.contract.ledger.SignedRoot;
import io.minewatch.local.testing.KafkaResource;
import io.minewatch.local.testing.PostgisResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(value = PostgisResource.class, initArgs = @ResourceArg(name = "schema", value = "alert"))
@QuarkusTestResource(Service.class)
class RootsIT {

    @Inject
    Ledger ledger;

    @Inject
    Roots roots;

    @Inject
    RootPump pump;

    @Inject
    RootConfig config;

    @Test
    void namesTheLastEntryAndIsSigned() {
        append("a");
        roots.make();

        var root = ledger.findLastRoot().orElseThrow();
        var head = ledger.findLast().orElseThrow();
        assertThat(root.seq()).isEqualTo(head.seq());
        assertThat(root.sha256()).isEqualTo(head.hash());
        assertThat(root.sm3()).isEqualTo(head.sm3());
        assertThat(Signatures.isSigned(read(roots.findLast().orElseThrow().text())))
                .isTrue();
    }

    @Test
    void isNotSignedAnyMoreWhenAWordOfItChanges() {
        roots.make();
        var text = roots.findLast().orElseThrow().text();

        assertThat(Signatures.isSigned(read(text.replace("\"county\":\"990101\"", "\"county\":\"990102\""))))
                .isFalse();
    }

    @Test
    void namesTheRootBefore() {
        roots.make();
        var before = roots.findLast().orElseThrow();
        roots.make();

        assertThat(roots.findLast().orElseThrow().root().previous()).isEqualTo(Digests.sha256(before.text()));
    }

    @Test
    void isMadeOnlyWhenDue() {
        roots.make();
        var last = roots.findLast().orElseThrow();

        roots.makeIfDue();

        assertThat(roots.findLast()).contains(last);
    }

    @Test
    void goesToTheTopicAsItIsInTheDatabase() {
        roots.make();
        var text = roots.findLast().orElseThrow().text();

        try (var house = new House()) {
            await().untilAsserted(() -> assertThat(house.read(Topics.LEDGER_ROOTS))
                    .extracting(r -> new String(r.value(), StandardCharsets.UTF_8))
                    .contains(text));
        }
    }

    @Test
    void goesIntoTheFolder_alsoWhenTheFolderWasAwayForAWhile() throws IOException {
        roots.make();
        roots.make();
        pump.carryToFirst();
        pump.carryToFirst();

        var last = roots.findLast().orElseThrow();
        var lines = Files.readAllLines(config.rootsFolder().resolve("roots.jsonl"));
        assertThat(lines).hasSize((int) last.root().number()).endsWith(last.text());
        assertThat(config.rootsFolder()
                        .resolve(last.root().at().toString().substring(0, 10))
                        .resolve("root-%012d.json".formatted(last.root().number())))
                .hasContent(last.text());
    }

    @Test
    void goesOnAfterALineThatAPowerCutCutShort() throws IOException {
        var lines = config.rootsFolder().resolve("roots.jsonl");
        roots.make();
        pump.carryToFirst();
        Files.writeString(lines, "{\"root\":{\"at\"", StandardOpenOption.APPEND);
        roots.make();
        pump.carryToFirst();

        assertThat(Files.readAllLines(lines))
                .endsWith("{\"root\":{\"at\"", roots.findLast().orElseThrow().text());
        Files.writeString(lines, Files.readString(lines).replace("{\"root\":{\"at\"\n", ""));
    }

    @Test
    void theKeyIsForTheServicesEyesOnly() throws IOException {
        roots.make();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(config.keyFile())))
                .isEqualTo("rw-------");
    }

    private void append(String subject) {
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.append(subject, Actor.system("test"), Instant.now(), new Coded("log.test")));
    }

    private static SignedRoot read(String text) {
        return ContractJson.read(text.getBytes(StandardCharsets.UTF_8), SignedRoot.class);
    }
}
