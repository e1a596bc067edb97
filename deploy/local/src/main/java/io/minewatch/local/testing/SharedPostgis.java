package io.minewatch.local.testing;

import io.minewatch.local.home.TemporaryFolder;
import io.minewatch.local.postgis.AdminConnection;
import io.minewatch.local.postgis.PostgisCluster;
import io.minewatch.local.process.Ports;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The cluster that the tests of this JVM share. */
final class SharedPostgis {

    /** Names the run's server, {@code postgresql://postgres:password@host:port}. */
    static final String ENVIRONMENT = "MINEWATCH_TEST_POSTGRES";

    private static final String ADMIN_PASSWORD = "minewatch-test";

    private static @Nullable PostgisCluster own;

    private SharedPostgis() {}

    static synchronized AdminConnection admin() {
        var given = System.getenv(ENVIRONMENT);
        if (given != null) {
            return parse(given);
        }
        if (own == null) {
            own = startOwn();
        }
        return own.admin();
    }

    static AdminConnection parse(String address) {
        var uri = URI.create(address);
        var user = uri.getUserInfo();
        if (!"postgresql".equals(uri.getScheme()) || user == null || !user.startsWith("postgres:")) {
            throw new IllegalArgumentException(
                    ENVIRONMENT + " must look like postgresql://postgres:password@host:port");
        }
        return new AdminConnection(uri.getHost(), uri.getPort(), user.substring("postgres:".length()));
    }

    private static PostgisCluster startOwn() {
        var folder = TemporaryFolder.create(_ -> closeOwn());
        var cluster = new PostgisCluster(
                folder.resolve("postgis"), folder.resolve("postgis.log"), Ports.free(), ADMIN_PASSWORD, false);
        TemporaryFolder.remember(folder, cluster.launch().handle());
        cluster.awaitReady();
        return cluster;
    }

    private static synchronized void closeOwn() {
        if (own != null) {
            own.close();
        }
    }
}
