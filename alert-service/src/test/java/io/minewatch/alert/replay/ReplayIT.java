package io.minewatch.alert.replay;

import static io.minewatch.alert.testing.SightingBuilder.aSighting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.minewatch.alert.alert.AlertQuery;
import io.minewatch.alert.alert.Alerts;
import io.minewatch.alert.alert.HandlingSightings;
import io.minewatch.alert.testing.County;
import io.minewatch.alert.testing.House;
import io.minewatch.alert.testing.Service;
import io.minewatch.alert.world.World;
import io.minewatch.local.testing.KafkaResource;
import io.minewatch.local.testing.PostgisResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules tried on what is in the database, in the world that Kafka tells of. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(value = PostgisResource.class, initArgs = @ResourceArg(name = "schema", value = "alert"))
@QuarkusTestResource(Service.class)
class ReplayIT {

    /** A day on which no other test sees anything. */
    private static final Instant THEN = Instant.parse("2031-05-05T04:00:00Z");

    @Inject
    HandlingSightings handling;

    @Inject
    Alerts alerts;

    @Inject
    World world;

    @Test
    void saysWhatWouldHaveChanged_andWritesNothing(@TempDir Path folder) throws IOException {
        new House().tellOfCounty();
        await().until(() -> world.current().findSite(County.EXPIRED).isPresent());
        handling.handle(aSighting().from(THEN).build(), world.current());
        int before = countAlerts();

        var out = new ByteArrayOutputStream();
        int status = replay(folder, "MACHINE_IN_BANNED_SITE = off\nREVIVAL = off\n", out);

        assertThat(status).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("period    2031-05-05 00:00:00 to 2031-05-06 00:00:00 (Asia/Shanghai)")
                .contains("sightings 1")
                .contains("alerts    1 by the live rules, 0 by the rules tried")
                .containsPattern("MACHINE_IN_BANNED_SITE +0 +1 +0");
        assertThat(countAlerts()).isEqualTo(before);
    }

    @Test
    void saysWhatIsWrongWithTheRules(@TempDir Path folder) throws IOException {
        var out = new ByteArrayOutputStream();

        assertThat(replay(folder, "across-metres = 9\n", out)).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("no such rule or threshold: across-metres");
    }

    private int replay(Path folder, String rules, ByteArrayOutputStream out) throws IOException {
        var file = folder.resolve("rules.properties");
        Files.writeString(file, rules);
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        var arguments = List.of("--rules", file.toString(), "--from", "2031-05-05", "--to", "2031-05-06");
        return ReplayRules.run(arguments, environment(), stream, stream);
    }

    private static Map<String, String> environment() {
        return Map.of(
                "MINEWATCH_COUNTY_ADCODE", "990101",
                "MINEWATCH_ALERT_JDBC_URL", setting("quarkus.datasource.jdbc.url"),
                "MINEWATCH_ALERT_JDBC_USER", setting("quarkus.datasource.username"),
                "MINEWATCH_ALERT_JDBC_PASSWORD", setting("quarkus.datasource.password"),
                "KAFKA_BOOTSTRAP_SERVERS", setting("kafka.bootstrap.servers"));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private int countAlerts() {
        return alerts.list(new AlertQuery(AlertQuery.State.ALL, null, null, null, null, 10_000))
                .size();
    }
}
