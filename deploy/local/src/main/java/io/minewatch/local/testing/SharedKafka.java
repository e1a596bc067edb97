package io.minewatch.local.testing;

import io.minewatch.local.home.TemporaryFolder;
import io.minewatch.local.kafka.KafkaBroker;
import io.minewatch.local.process.Ports;
import org.jspecify.annotations.Nullable;

/** The broker that the tests of this JVM share. */
final class SharedKafka {

    /** Names the run's broker, {@code host:port}. */
    static final String ENVIRONMENT = "MINEWATCH_TEST_KAFKA";

    private static @Nullable KafkaBroker own;

    private SharedKafka() {}

    static synchronized String bootstrapServers() {
        var given = System.getenv(ENVIRONMENT);
        if (given != null) {
            return given;
        }
        if (own == null) {
            own = startOwn();
        }
        return own.bootstrapServers();
    }

    private static KafkaBroker startOwn() {
        var folder = TemporaryFolder.create(_ -> closeOwn());
        var broker = new KafkaBroker(folder.resolve("kafka"), folder.resolve("kafka.log"), Ports.free(), Ports.free());
        TemporaryFolder.remember(folder, broker.launch().handle());
        broker.awaitReady();
        return broker;
    }

    private static synchronized void closeOwn() {
        if (own != null) {
            own.close();
        }
    }
}
