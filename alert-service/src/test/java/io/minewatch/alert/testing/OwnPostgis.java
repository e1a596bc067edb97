package io.minewatch.alert.testing;

import io.minewatch.local.postgis.MinewatchDatabase;
import io.minewatch.local.postgis.PostgisCluster;
import io.minewatch.local.process.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** A database server of the test's own, that it may suspend, stop and kill. */
public class OwnPostgis implements QuarkusTestResourceLifecycleManager {

    private final PostgisCluster cluster;

    public OwnPostgis() {
        try {
            // The server runs as another user: it must be able to pass through.
            var folder = Files.createTempDirectory(
                    "minewatch-outage",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
            cluster = new PostgisCluster(
                    folder.resolve("postgis"), folder.resolve("postgis.log"), Ports.free(), "outage", true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        cluster.start();
        MinewatchDatabase.create(cluster.admin(), "minewatch", role -> role);
        return Map.of(
                "quarkus.datasource.jdbc.url", cluster.admin().jdbcUrl("minewatch"),
                "quarkus.datasource.username", MinewatchDatabase.app("alert"),
                "quarkus.datasource.password", MinewatchDatabase.app("alert"),
                "quarkus.flyway.username", MinewatchDatabase.owner("alert"),
                "quarkus.flyway.password", MinewatchDatabase.owner("alert"));
    }

    @Override
    public void inject(Object testInstance) {
        Map<String, Runnable> acts = Map.of(
                "suspend", cluster::suspend,
                "resume", cluster::resume,
                "stop", cluster::stop,
                "start", () -> cluster.start(),
                "kill", cluster::kill);
        try {
            var field = testInstance.getClass().getDeclaredField("database");
            field.setAccessible(true);
            field.set(testInstance, acts);
        } catch (NoSuchFieldException e) {
            // This test does not ask for it.
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        cluster.close();
    }
}
