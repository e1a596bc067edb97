package io.minewatch.local.kafka;

import io.minewatch.contract.Topics;
import io.minewatch.local.process.Child;
import io.minewatch.local.process.Jvm;
import io.minewatch.local.process.PortHolder;
import io.minewatch.local.process.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** One Kafka broker that is its own controller, on the loopback address. Its messages survive a stop and a start. */
public final class KafkaBroker implements AutoCloseable {

    private static final String CLUSTER_ID = "bWluZXdhdGNoLWxvY2FsMQ";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final Path log;
    private final int port;
    private final int controllerPort;
    private @Nullable Child child;

    /**
     * A broker that is not started yet.
     *
     * @param folder for its messages and settings; made if missing
     * @param log a file its log is appended to
     */
    public KafkaBroker(Path folder, Path log, int port, int controllerPort) {
        this.folder = folder.toAbsolutePath();
        this.log = log.toAbsolutePath();
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /** What clients call {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Starts the process and returns at once; {@link #awaitReady()} waits for it. */
    public Child launch() {
        var properties = writeProperties();
        var command = List.of(
                Jvm.java(),
                "-XX:+UseSerialGC",
                "-Xms96m",
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.config.file=" + properties.resolveSibling("logging.properties"),
                "-cp",
                Jvm.classpath(),
                BrokerMain.class.getName(),
                CLUSTER_ID,
                properties.toString());
        return child = Child.start("kafka", command, Map.of("MALLOC_ARENA_MAX", "2"), folder, log);
    }

    /** Starts the broker and waits until it answers. */
    public KafkaBroker start() {
        launch();
        awaitReady();
        return this;
    }

    /** Waits until the broker answers. */
    public void awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        // A client that meets a closed port tries again without a pause: it is made when somebody listens.
        while (!PortHolder.isTaken(port)) {
            requireComing(deadline);
            pause();
        }
        try (var admin = admin()) {
            while (!answers(admin)) {
                requireComing(deadline);
            }
        }
    }

    private void requireComing(long deadline) {
        if (!child().isAlive()) {
            throw new IllegalStateException("Kafka ended before it was ready:\n" + child().tailOfLog());
        }
        if (System.nanoTime() > deadline) {
            throw new IllegalStateException(
                    "Kafka does not answer after %d s:%n%s".formatted(PATIENCE.toSeconds(), child().tailOfLog()));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Kafka", e);
        }
    }

    /** A client for whoever looks after topics. */
    public Admin admin() {
        return admin(bootstrapServers());
    }

    static Admin admin(String bootstrapServers) {
        return Admin.create(Map.of(
                "bootstrap.servers", bootstrapServers,
                "reconnect.backoff.ms", "100",
                "reconnect.backoff.max.ms", "200"));
    }

    /** Stops the broker in good order. */
    public void stop() {
        child().stop(Signal.TERM, Duration.ofSeconds(30));
    }

    /** Ends the broker as a power cut would. */
    public void kill() {
        child().kill();
    }

    /** Makes the broker hang. */
    public void suspend() {
        child().suspend();
    }

    /** Ends {@link #suspend()}. */
    public void resume() {
        child().resume();
    }

    @Override
    public void close() {
        if (child != null && child.isAlive()) {
            child.kill();
        }
    }

    private Child child() {
        if (child == null) {
            throw new IllegalStateException("the broker was not started");
        }
        return child;
    }

    private static boolean answers(Admin admin) {
        try {
            return !admin.describeCluster()
                    .nodes()
                    .get(500, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Kafka", e);
        }
    }

    private Path writeProperties() {
        var settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.bootstrap.servers", "127.0.0.1:" + controllerPort);
        settings.put("listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        settings.put(
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("log.dirs", folder.resolve("log").toString());
        settings.put("message.max.bytes", String.valueOf(Topics.MAX_MESSAGE_BYTES));
        settings.put("replica.fetch.max.bytes", String.valueOf(Topics.MAX_MESSAGE_BYTES));
        settings.put("auto.create.topics.enable", "false");
        // Kafka keeps three copies of its own topics unless told; here is one broker.
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "3");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "3");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        // The first member of a group otherwise waits three seconds for company.
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.retention.check.interval.ms", "60000");
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        settings.put("num.io.threads", "4");
        var properties = folder.resolve("server.properties");
        try {
            Files.createDirectories(folder);
            Files.createDirectories(log.getParent());
            try (var out = Files.newOutputStream(properties)) {
                settings.store(out, null);
            }
            try (var quiet = KafkaBroker.class.getResourceAsStream("logging.properties")) {
                Files.write(folder.resolve("logging.properties"), quiet.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka's settings cannot be written to " + folder, e);
        }
        return properties;
    }
}
