package io.minewatch.local.cli;

import io.minewatch.local.home.Home;
import io.minewatch.local.kafka.TopicSetup;
import io.minewatch.local.postgis.AdminConnection;
import io.minewatch.local.postgis.MinewatchDatabase;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** For containers, where somebody else starts the servers. */
@Command(
        name = "prepare",
        description =
                "Makes schemas, roles and topics on servers named in the environment, as docker-compose.yml does.",
        hidden = true,
        mixinStandardHelpOptions = true)
final class PrepareCommand implements Callable<Integer> {

    private static final int POSTGRES_PORT = 5432;

    private final PrintStream out;

    PrepareCommand(Home home, PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        var server = new AdminConnection(environment("POSTGRES_HOST"), POSTGRES_PORT, environment("POSTGRES_PASSWORD"));
        MinewatchDatabase.create(server, MinewatchDatabase.NAME, PrepareCommand::passwordOf);
        MinewatchDatabase.createPlain(
                server, MinewatchDatabase.KEYCLOAK, MinewatchDatabase.KEYCLOAK, PrepareCommand::passwordOf);
        TopicSetup.createMissing(environment("KAFKA_BOOTSTRAP_SERVERS"));
        out.println("prepared");
        return 0;
    }

    private static String passwordOf(String role) {
        return environment(role.toUpperCase(Locale.ROOT) + "_PASSWORD");
    }

    private static String environment(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(v -> !v.isEmpty())
                .orElseThrow(() -> new IllegalStateException(name + " is not set"));
    }
}
