package io.minewatch.local.postgis;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Minewatch's database: a schema per service, each with a role that owns it and a role that the service works as, which
 * may do no more than the owner's migrations grant it.
 */
public final class MinewatchDatabase {

    /** The schemas; the roles of each are named after it, {@code registry_owner} and {@code registry_app}. */
    public static final List<String> SCHEMAS = List.of("registry", "alert");

    /** The database's name. */
    public static final String NAME = "minewatch";

    /** The name of Keycloak's database, and of the role that owns it. */
    public static final String KEYCLOAK = "keycloak";

    /** What a backup holds. */
    public static final List<String> BACKED_UP = List.of(NAME, KEYCLOAK);

    private MinewatchDatabase() {}

    /** The role that owns a schema and runs its migrations. */
    public static String owner(String schema) {
        return schema + "_owner";
    }

    /** The role that the service works as. */
    public static String app(String schema) {
        return schema + "_app";
    }

    /**
     * Creates what is missing of it.
     *
     * @param name of the database
     * @param passwordOf gives the password of a role
     */
    public static void create(AdminConnection server, String name, UnaryOperator<String> passwordOf) {
        try {
            try (var admin = server.connect("postgres")) {
                for (var schema : SCHEMAS) {
                    createRole(admin, owner(schema), passwordOf);
                    createRole(admin, app(schema), passwordOf);
                }
                createDatabase(admin, name);
            }
            try (var inside = server.connect(name)) {
                execute(inside, "CREATE EXTENSION IF NOT EXISTS postgis SCHEMA public");
                for (var schema : SCHEMAS) {
                    createSchema(inside, name, schema);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the database cannot be made on %s: %s".formatted(server, e.getMessage()), e);
        }
    }

    /** Creates all databases and roles of a system without anything in the databases, for a backup to be read into. */
    public static void createEmpty(AdminConnection server, UnaryOperator<String> passwordOf) {
        try (var admin = server.connect("postgres")) {
            for (var schema : SCHEMAS) {
                createRole(admin, owner(schema), passwordOf);
                createRole(admin, app(schema), passwordOf);
            }
            createDatabase(admin, NAME);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the database cannot be made on %s: %s".formatted(server, e.getMessage()), e);
        }
        createPlain(server, KEYCLOAK, KEYCLOAK, passwordOf);
    }

    /** Creates an empty database that a role owns, for a program that makes its own tables. */
    public static void createPlain(AdminConnection server, String name, String role, UnaryOperator<String> passwordOf) {
        try (var admin = server.connect("postgres")) {
            createRole(admin, role, passwordOf);
            createDatabase(admin, name);
            execute(admin, "ALTER DATABASE %s OWNER TO %s".formatted(name, role));
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the database cannot be made on %s: %s".formatted(server, e.getMessage()), e);
        }
    }

    private static void createRole(Connection admin, String role, UnaryOperator<String> passwordOf)
            throws SQLException {
        if (!exists(admin, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            execute(admin, "CREATE ROLE %s LOGIN".formatted(role));
        }
        execute(admin, "ALTER ROLE %s PASSWORD %s".formatted(role, quoted(passwordOf.apply(role))));
    }

    private static void createDatabase(Connection admin, String name) throws SQLException {
        if (!exists(admin, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            execute(admin, "CREATE DATABASE " + name);
            execute(admin, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
        }
    }

    private static void createSchema(Connection inside, String database, String schema) throws SQLException {
        var owner = owner(schema);
        var app = app(schema);
        execute(inside, "CREATE SCHEMA IF NOT EXISTS %s AUTHORIZATION %s".formatted(schema, owner));
        execute(inside, "GRANT USAGE ON SCHEMA %s TO %s".formatted(schema, app));
        for (var role : List.of(owner, app)) {
            execute(inside, "GRANT CONNECT, TEMPORARY ON DATABASE %s TO %s".formatted(database, role));
            execute(
                    inside,
                    "ALTER ROLE %s IN DATABASE %s SET search_path = %s, public".formatted(role, database, schema));
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
