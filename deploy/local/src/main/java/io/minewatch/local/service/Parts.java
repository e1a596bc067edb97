package io.minewatch.local.service;

import io.minewatch.local.home.Home;
import io.minewatch.local.kafka.KafkaBroker;
import io.minewatch.local.kafka.TopicSetup;
import io.minewatch.local.keycloak.KeycloakAdmin;
import io.minewatch.local.keycloak.KeycloakServer;
import io.minewatch.local.postgis.MinewatchDatabase;
import io.minewatch.local.postgis.PostgisCluster;
import io.minewatch.local.secret.Secrets;
import io.minewatch.local.up.Part;
import io.minewatch.local.up.Readiness;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** The parts of the system in the order in which an event travels, after what they all stand on. */
public final class Parts {

    private static final String CAMERA_INGEST = "camera-ingest";
    private static final int CAMERA_INGEST_HEAP = 160;
    /**
     * Pictures come and go within a look, what is known of the probes stays: a young generation of the usual third would
     * be memory that waits. And what decoders and the compiler gave back goes back to the machine.
     */
    private static final List<String> CAMERA_INGEST_OPTIONS = List.of("-Xmn24m", "-XX:TrimNativeHeapInterval=10000");

    /** A heap that grows from small is collected twenty times a second when alerts come; that took a tenth of the time. */
    private static final List<String> ALERT_SERVICE_OPTIONS = List.of("-Xms64m", "-Xmn32m");

    private final Home home;
    private final SystemPlan plan;
    private final Secrets secrets;
    private final Environments environments;

    public Parts(Home home, SystemPlan plan) {
        this.home = home;
        this.plan = plan;
        this.secrets = new Secrets(home.secrets());
        this.environments = new Environments(home, plan, secrets);
    }

    /** The parts of the plan, with all they need. */
    public List<Part> chosen() {
        var all = all();
        if (plan.only().isEmpty()) {
            return all;
        }
        var wanted = new HashSet<>(plan.only());
        for (var part : all.reversed()) {
            if (wanted.contains(part.name())) {
                wanted.addAll(part.needs());
            }
        }
        return all.stream().filter(p -> wanted.contains(p.name())).toList();
    }

    /** One part by its name, whatever it needs: whoever starts it knows what runs already. */
    public Part get(String name) {
        return all().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part %s in this plan".formatted(name)));
    }

    private List<Part> all() {
        var ports = plan.ports();
        var parts = new ArrayList<>(List.of(postgis(), kafka(), keycloak()));
        parts.add(service(
                "site-registry", 320, List.of("postgis", "kafka"), ports.siteRegistry(), environments.siteRegistry()));
        parts.add(service(
                new ServiceApp("alert-service", 384, environments.alertService()).withOptions(ALERT_SERVICE_OPTIONS),
                List.of("postgis", "kafka"),
                ports.alertService()));
        parts.add(service(cameraIngest(), List.of("kafka"), ports.cameraIngest()));
        for (int copy = 2; copy <= plan.ingestCopies(); copy++) {
            parts.add(furtherIngest(copy));
        }
        parts.add(service(
                "detection-service", 384, List.of("kafka"), ports.detectionService(), environments.detectionService()));
        parts.add(gateway());
        if (plan.probes() > 0) {
            parts.add(simulator());
        }
        return List.copyOf(parts);
    }

    /** The database server by itself, for backup and restore. */
    public PostgisCluster postgisCluster() {
        return new PostgisCluster(
                PostgisCluster.reachableFolder(home.data().resolve("postgis")),
                home.log("postgis"),
                plan.ports().postgis(),
                secrets.get("postgres"),
                true);
    }

    private Part postgis() {
        var cluster = postgisCluster();
        return new Part(
                "postgis",
                List.of(),
                Map.of("postgis", plan.ports().postgis()),
                Part.NOTHING,
                cluster::launch,
                child -> {
                    cluster.awaitReady();
                    MinewatchDatabase.create(cluster.admin(), MinewatchDatabase.NAME, secrets::get);
                    MinewatchDatabase.createPlain(
                            cluster.admin(), MinewatchDatabase.KEYCLOAK, MinewatchDatabase.KEYCLOAK, secrets::get);
                });
    }

    private Part kafka() {
        var ports = plan.ports();
        var broker = new KafkaBroker(
                home.data().resolve("kafka"), home.log("kafka"), ports.kafka(), ports.kafkaController());
        return new Part(
                "kafka",
                List.of(),
                Map.of("kafka", ports.kafka(), "controller", ports.kafkaController()),
                Part.NOTHING,
                broker::launch,
                child -> {
                    broker.awaitReady();
                    TopicSetup.createMissing(broker.bootstrapServers());
                });
    }

    private Part keycloak() {
        var ports = plan.ports();
        var settings = environments.keycloak();
        var server = new KeycloakServer(home.keycloak(), home.log("keycloak"), settings);
        return new Part(
                "keycloak",
                List.of("postgis"),
                Map.of("http", ports.keycloak(), "management", ports.keycloakManagement()),
                server::build,
                server::launch,
                child -> {
                    Readiness.awaitHttp(child, local(ports.keycloakManagement(), "/health/ready"));
                    new KeycloakAdmin(settings).prepare();
                });
    }

    private Part gateway() {
        var ports = plan.ports();
        var app = new ServiceApp("gateway", 192, environments.gateway());
        return new Part(
                "gateway",
                List.of("keycloak"),
                Map.of("http", ports.gateway(), "management", ports.gatewayManagement()),
                () -> app.copy(home),
                () -> app.launch(home),
                child -> Readiness.awaitPort(child, ports.gateway()));
    }

    private Part simulator() {
        var ports = plan.ports();
        var app = new ServiceApp("simulator", 192, environments.simulator());
        return new Part(
                "simulator",
                List.of("keycloak", "site-registry", "alert-service"),
                Map.of("control", ports.simulator(), "rtsp", ports.rtsp()),
                () -> app.copy(home),
                () -> app.launch(home),
                child -> Readiness.awaitHttp(child, local(ports.simulator(), "/health")));
    }

    private ServiceApp cameraIngest() {
        return new ServiceApp(CAMERA_INGEST, CAMERA_INGEST_HEAP, environments.cameraIngest())
                .withOptions(CAMERA_INGEST_OPTIONS);
    }

    private Part service(String name, int heap, List<String> needs, int port, Map<String, String> environment) {
        return service(new ServiceApp(name, heap, environment), needs, port);
    }

    private Part service(ServiceApp app, List<String> needs, int port) {
        return new Part(
                app.name(),
                needs,
                Map.of("http", port),
                () -> app.copy(home),
                () -> app.launch(home),
                child -> Readiness.awaitHttp(child, local(port, "/q/health/ready")));
    }

    /** Runs from what was copied for the first. */
    private Part furtherIngest(int copy) {
        int port = plan.ports().cameraIngest(copy);
        var name = CAMERA_INGEST + "-" + copy;
        var app = cameraIngest().copyNamed(name, environments.cameraIngest(copy));
        return new Part(
                name,
                List.of(CAMERA_INGEST),
                Map.of("http", port),
                Part.NOTHING,
                () -> app.launch(home),
                child -> Readiness.awaitHttp(child, local(port, "/q/health/ready")));
    }

    private static URI local(int port, String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(port, path));
    }
}
