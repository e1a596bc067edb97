package io.minewatch.local.testing;

import io.minewatch.local.postgis.MinewatchDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A fresh database with PostGIS, the schemas and the roles, for a {@code @QuarkusTest}:
 *
 * <pre>
 *   &#64;QuarkusTest
 *   &#64;QuarkusTestResource(value = PostgisResource.class, initArgs = &#64;ResourceArg(name = "schema", value = "registry"))
 * </pre>
 *
 * <p>The data source works as the schema's service role, Flyway as its owner. The password of a role is the role's name.
 */
public class PostgisResource implements QuarkusTestResourceLifecycleManager {

    private String schema = "registry";

    @Override
    public void init(Map<String, String> arguments) {
        schema = arguments.getOrDefault("schema", schema);
        if (!MinewatchDatabase.SCHEMAS.contains(schema)) {
            throw new IllegalArgumentException("schema must be one of " + MinewatchDatabase.SCHEMAS + ": " + schema);
        }
    }

    @Override
    public Map<String, String> start() {
        var server = SharedPostgis.admin();
        var database =
                "test_" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        MinewatchDatabase.create(server, database, role -> role);
        var config = new HashMap<String, String>();
        config.put("quarkus.datasource.jdbc.url", server.jdbcUrl(database));
        config.put("quarkus.datasource.username", MinewatchDatabase.app(schema));
        config.put("quarkus.datasource.password", MinewatchDatabase.app(schema));
        config.put("quarkus.flyway.username", MinewatchDatabase.owner(schema));
        config.put("quarkus.flyway.password", MinewatchDatabase.owner(schema));
        config.put("quarkus.flyway.placeholders.app_role", MinewatchDatabase.app(schema));
        return config;
    }

    /** Nothing: the cluster serves the tests to come, and the database goes with it. */
    @Override
    public void stop() {}
}
