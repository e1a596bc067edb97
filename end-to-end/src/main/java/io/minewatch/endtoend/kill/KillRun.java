package io.minewatch.endtoend.kill;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.Sha256;
import io.minewatch.endtoend.county.TopicReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends a load while parts are killed, or none is, has people deal with what comes of it, and waits until all is handled. */
public final class KillRun implements AutoCloseable {

    /** Messages for each kill. */
    public static final int MESSAGES = 60;

    private static final Duration LONGEST_TO_HANDLE = Duration.ofSeconds(90);
    private static final Duration BETWEEN_MESSAGES = Duration.ofMillis(20);
    private static final Duration LATEST_KILL = Duration.ofMillis(1_200);

    private final KillRig rig;
    private final String run;
    private final KillLoad load;
    private final People people;
    private final KafkaProducer<String, byte[]> producer;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();
    private final Map<String, Duration> longest = new HashMap<>();
    private int messages;

    /**
     * A run that has not begun.
     *
     * @param run its name, in every id of its probes and sites
     * @param lat where on the earth it is
     */
    public KillRun(KillRig rig, String run, double lat) throws Exception {
        this.rig = rig;
        this.run = run;
        this.load = new KillLoad(rig.adcode(), run, lat);
        this.people = new People(rig, run);
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", rig.kafkaServers(),
                        "acks", "all",
                        "delivery.timeout.ms", 600_000,
                        "max.block.ms", 600_000,
                        "reconnect.backoff.max.ms", 200),
                new StringSerializer(),
                new ByteArraySerializer());
        for (var thing : load.world()) {
            producer.send(thing).get();
        }
        awaitKnown();
    }

    /** A sighting by a probe that alert-service has not heard of yet would be poison. */
    private void awaitKnown() throws InterruptedException {
        var deadline = Instant.now().plus(LONGEST_TO_HANDLE);
        var ids = load.world().stream().map(ProducerRecord::key).toList();
        while (!ids.stream().allMatch(worldAsTold()::contains)) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("alert-service does not know %s".formatted(ids));
            }
            Thread.sleep(200);
        }
    }

    private String worldAsTold() throws InterruptedException {
        return new String(rig.calls("operator", "world").get("/api/v1/world").body(), StandardCharsets.UTF_8);
    }

    /** Sends the load of {@code kills} kills without any. */
    public void undisturbed(int kills) throws Exception {
        people.begin();
        IntStream.range(0, kills * MESSAGES).forEach(this::send);
        awaitHandled();
    }

    /** Kills each part {@code times} times, at random moments while messages are sent. */
    public void killing(int times, long seed) throws Exception {
        people.begin();
        var random = new Random(seed);
        var victims = new ArrayList<String>();
        KillRig.PARTS.forEach(part -> IntStream.range(0, times).forEach(_ -> victims.add(part)));
        Collections.shuffle(victims, random);
        for (var victim : victims) {
            int first = messages;
            var sender = Thread.ofVirtual().start(() -> sendSlowly(first));
            Thread.sleep(random.nextLong(LATEST_KILL.toMillis()));
            longest.merge(victim, rig.kill(victim), KillRun::longer);
            sender.join();
            messages = first + MESSAGES;
        }
        awaitHandled();
    }

    private void sendSlowly(int first) {
        try {
            for (int i = 0; i < MESSAGES; i++) {
                send(first + i);
                Thread.sleep(BETWEEN_MESSAGES);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(int number) {
        synchronized (sent) {
            load.messages(number).forEach(message -> sent.add(producer.send(message)));
            messages = Math.max(messages, number + 1);
        }
    }

    private void awaitHandled() throws Exception {
        for (var message : sent) {
            message.get();
        }
        awaitUntil(this::isHandled);
        people.finish();
        awaitUntil(this::isTold);
    }

    private void awaitUntil(Condition condition) throws Exception {
        var deadline = Instant.now().plus(LONGEST_TO_HANDLE);
        while (!condition.holds()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(
                        "not handled after %s:%n%s".formatted(LONGEST_TO_HANDLE, rig.lastWords()));
            }
            Thread.sleep(200);
        }
    }

    private boolean isHandled() throws SQLException {
        try (var database = rig.database()) {
            return Facts.countHandled(database, run) == countSightings()
                    && Facts.readPictures(database, run).size() == countSightings();
        }
    }

    private boolean isTold() throws SQLException {
        try (var database = rig.database()) {
            return Facts.countUntold(database) == 0;
        }
    }

    /** How many sightings were sent that can be handled. */
    public int countSightings() {
        return messages - poison().size();
    }

    /** How much people did about the alerts that came of them. */
    public int countActs() {
        return people.countActs();
    }

    /** What was made of them. */
    public Set<String> facts() throws SQLException {
        try (var database = rig.database()) {
            return Facts.read(database, run);
        }
    }

    /** Pictures that are not on the disk as they were sent. */
    public long countBrokenPictures() throws IOException, SQLException {
        long broken = 0;
        try (var database = rig.database()) {
            for (var picture : Facts.readPictures(database, run)) {
                var file = rig.fileOf(picture);
                boolean whole = Files.exists(file)
                        && Sha256.of(Files.readAllBytes(file)).equals(picture);
                broken += whole ? 0 : 1;
            }
        }
        return broken;
    }

    /** How often somebody was told that others are silent, in all runs of the rig. */
    public long countTold() throws SQLException {
        try (var database = rig.database()) {
            return Facts.countTold(database);
        }
    }

    /** How often of that the ledger does not tell once. */
    public long countToldWrongly() throws SQLException {
        try (var database = rig.database()) {
            return Facts.countToldWrongly(database);
        }
    }

    /** The messages sent that nobody can handle. */
    public List<String> poison() {
        return IntStream.range(0, messages)
                .filter(KillLoad::isPoison)
                .mapToObj(number -> new String(load.poison(number).value(), StandardCharsets.UTF_8))
                .toList();
    }

    /** How many of them were put aside. */
    public long countPutAside() {
        try (var topics = new TopicReader(rig.kafkaServers())) {
            var aside = Facts.readPutAside(topics);
            return poison().stream().filter(aside::contains).count();
        }
    }

    /** Alerts of which not every revision was told. */
    public long countUntold() {
        try (var topics = new TopicReader(rig.kafkaServers())) {
            return Facts.countUntold(topics);
        }
    }

    /** Whether the ledger's chain holds. */
    public boolean isChainValid() throws InterruptedException {
        return ask("auditor", "/api/v1/ledger/verification").path("valid").asBoolean();
    }

    /** How many messages the wall says were put aside; it looks every few seconds. */
    public long countShown() throws InterruptedException {
        return ask("operator", "/api/v1/system").path("putAside").asLong();
    }

    private JsonNode ask(String role, String path) throws InterruptedException {
        return ContractJson.read(rig.calls(role, role).get(path).body(), JsonNode.class);
    }

    /** The longest that a part took from its end until it was ready again. */
    public Duration longest(String part) {
        return longest.getOrDefault(part, Duration.ZERO);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    @Override
    public void close() throws InterruptedException {
        people.close();
        producer.close(Duration.ofSeconds(1));
    }

    /** What is waited for. */
    private interface Condition {
        boolean holds() throws Exception;
    }
}
