package io.minewatch.local.service;

import io.minewatch.local.home.Home;
import io.minewatch.local.keycloak.KeycloakSettings;
import io.minewatch.local.postgis.AdminConnection;
import io.minewatch.local.postgis.MinewatchDatabase;
import io.minewatch.local.secret.Secrets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The settings of each service, as environment variables: secrets among them do not show in a process list. */
final class Environments {

    private final Home home;
    private final SystemPlan plan;
    private final Secrets secrets;

    Environments(Home home, SystemPlan plan, Secrets secrets) {
        this.home = home;
        this.plan = plan;
        this.secrets = secrets;
    }

    AdminConnection database() {
        return new AdminConnection("127.0.0.1", plan.ports().postgis(), secrets.get("postgres"));
    }

    KeycloakSettings keycloak() {
        return new KeycloakSettings(
                plan.ports().keycloak(),
                plan.ports().keycloakManagement(),
                plan.address(),
                database().jdbcUrl(MinewatchDatabase.KEYCLOAK),
                MinewatchDatabase.KEYCLOAK,
                secrets.get(MinewatchDatabase.KEYCLOAK),
                secrets.get(LogIns.BOOTSTRAP),
                secrets.get("gateway-oidc"),
                plan.madeUp() ? null : secrets.get(LogIns.COUNTY_ADMIN));
    }

    Map<String, String> cameraIngest() {
        return cameraIngest(1);
    }

    /** For one of several processes of camera-ingest, which are numbered from 1. */
    Map<String, String> cameraIngest(int copy) {
        var environment = common(plan.ports().cameraIngest(copy));
        environment.put("MINEWATCH_SECRET_KEY_FILE", sealingKey());
        return environment;
    }

    Map<String, String> detectionService() {
        return common(plan.ports().detectionService());
    }

    Map<String, String> siteRegistry() {
        var environment = common(plan.ports().siteRegistry());
        addDatabase(environment, "registry");
        environment.put("MINEWATCH_SECRET_KEY_FILE", sealingKey());
        return environment;
    }

    Map<String, String> alertService() {
        var environment = common(plan.ports().alertService());
        addDatabase(environment, "alert");
        environment.put(
                "MINEWATCH_EVIDENCE_FOLDER", home.data().resolve("evidence").toString());
        environment.put(
                "MINEWATCH_LEDGER_KEY_FILE",
                home.secrets().resolve("ledger-root-key").toString());
        environment.put(
                "MINEWATCH_LEDGER_ROOTS_FOLDER", home.data().resolve("roots").toString());
        environment.put(
                "MINEWATCH_RULES_FILE", home.data().resolve("rules.properties").toString());
        environment.put(
                "MINEWATCH_WATCH_HEALTH_SITE_REGISTRY", local(plan.ports().siteRegistry()) + "/q/health/live");
        return environment;
    }

    Map<String, String> gateway() {
        var environment = common(plan.ports().gateway());
        environment.put("QUARKUS_HTTP_HOST", plan.listenAddress());
        environment.put("QUARKUS_OIDC_CREDENTIALS_CLIENT_SECRET_VALUE", secrets.get("gateway-oidc"));
        environment.put("QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET", secrets.get("gateway-session"));
        environment.put("MINEWATCH_GATEWAY_ALERT_SERVICE", local(plan.ports().alertService()));
        environment.put("MINEWATCH_GATEWAY_SITE_REGISTRY", local(plan.ports().siteRegistry()));
        environment.put("MINEWATCH_GATEWAY_KEYCLOAK", local(plan.ports().keycloak()));
        environment.put("MINEWATCH_GATEWAY_PUBLIC_URL", plan.address());
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(plan.ports().gatewayManagement()));
        var tls = plan.tls();
        if (tls != null) {
            environment.put("QUARKUS_HTTP_INSECURE_REQUESTS", "disabled");
            environment.put("QUARKUS_HTTP_SSL_PORT", String.valueOf(plan.ports().gateway()));
            environment.put("QUARKUS_HTTP_SSL_CERTIFICATE_FILES", tls.certificateFile());
            environment.put("QUARKUS_HTTP_SSL_CERTIFICATE_KEY_FILES", tls.keyFile());
        }
        return environment;
    }

    Map<String, String> simulator() {
        var environment = new HashMap<>(county());
        environment.put(
                "MINEWATCH_SIMULATOR_RTSP_PORT", String.valueOf(plan.ports().rtsp()));
        environment.put(
                "MINEWATCH_SIMULATOR_CONTROL_PORT", String.valueOf(plan.ports().simulator()));
        environment.put("MINEWATCH_SIMULATOR_PROBES", String.valueOf(plan.probes()));
        environment.put("MINEWATCH_SIMULATOR_REGISTRY_URL", local(plan.ports().siteRegistry()));
        environment.put("MINEWATCH_SIMULATOR_ALERT_URL", local(plan.ports().alertService()));
        environment.put("MINEWATCH_SIMULATOR_KEYCLOAK_URL", local(plan.ports().keycloak()) + "/auth");
        environment.putAll(plan.environment());
        return environment;
    }

    private Map<String, String> common(int port) {
        var environment = new HashMap<>(county());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + plan.ports().kafka());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", local(plan.ports().keycloak()) + "/auth/realms/minewatch");
        environment.putAll(plan.environment());
        return environment;
    }

    private Map<String, String> county() {
        var environment = new HashMap<String, String>();
        plan.county()
                .forEach((key, value) ->
                        environment.put(key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), value));
        return environment;
    }

    private void addDatabase(Map<String, String> environment, String schema) {
        var app = MinewatchDatabase.app(schema);
        var owner = MinewatchDatabase.owner(schema);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database().jdbcUrl(MinewatchDatabase.NAME));
        environment.put("QUARKUS_DATASOURCE_USERNAME", app);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.get(app));
        environment.put("QUARKUS_FLYWAY_USERNAME", owner);
        environment.put("QUARKUS_FLYWAY_PASSWORD", secrets.get(owner));
    }

    private String sealingKey() {
        return secrets.sealingKey("k1").toString();
    }

    private static String local(int port) {
        return "http://127.0.0.1:" + port;
    }
}
