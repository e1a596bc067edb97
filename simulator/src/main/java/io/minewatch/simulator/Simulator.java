package io.minewatch.simulator;

import io.minewatch.contract.probe.StreamRole;
import io.minewatch.simulator.api.ApiClient;
import io.minewatch.simulator.api.Tokens;
import io.minewatch.simulator.control.CameraSwitchboard;
import io.minewatch.simulator.control.ControlServer;
import io.minewatch.simulator.county.County;
import io.minewatch.simulator.county.CountyBuilder;
import io.minewatch.simulator.patrol.PatrolPace;
import io.minewatch.simulator.patrol.PatrolRounds;
import io.minewatch.simulator.rtsp.RtspServer;
import io.minewatch.simulator.scene.Scenes;
import io.minewatch.simulator.seed.Seed;
import io.minewatch.simulator.truth.Truth;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The whole made-up county, running in this process. */
public final class Simulator implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Simulator.class.getName());

    private final Settings settings;
    private final InstantSource clock;
    private final County county;
    private final RtspServer cameras;
    private final Truth truth;
    private final CameraSwitchboard switchboard;
    private final ControlServer control;
    private final HttpClient http;
    private final Thread clerk;
    private volatile @Nullable PatrolRounds rounds;

    private Simulator(Settings settings, Scenes scenes, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        county = new CountyBuilder(settings.adcode(), scenes, settings.busy()).build(settings.probes());
        var server = RtspServer.builder().port(settings.rtspPort()).clock(clock);
        for (var post : county.posts()) {
            for (var role : StreamRole.values()) {
                server.stream(post.stream(role, scenes));
            }
        }
        cameras = server.start();
        truth = Truth.of(county, cameras.startedAt());
        switchboard = new CameraSwitchboard(county, cameras);
        control = ControlServer.start(settings.controlPort(), switchboard, truth);
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        clerk = Thread.ofVirtual().name("seed").unstarted(this::peopleTheCounty);
    }

    /** Starts the cameras, then enters the county and sends the patrols out if the settings say so. */
    public static Simulator start(Settings settings) {
        var clips = settings.quietClips();
        var scenes = clips == null ? Scenes.rendered() : Scenes.rendered().withQuiet(clips);
        return start(settings, scenes, InstantSource.system());
    }

    /** Starts with other scenes or another clock. */
    public static Simulator start(Settings settings, Scenes scenes, InstantSource clock) {
        var simulator = new Simulator(settings, scenes, clock);
        LOG.log(
                System.Logger.Level.INFO,
                "cameras on: probes={0,number,#} rtsp={1,number,#} control={2,number,#}",
                simulator.county.posts().size(),
                simulator.cameras.port(),
                simulator.control.port());
        simulator.clerk.start();
        return simulator;
    }

    public County county() {
        return county;
    }

    public Truth truth() {
        return truth;
    }

    public RtspServer cameras() {
        return cameras;
    }

    public CameraSwitchboard switchboard() {
        return switchboard;
    }

    public int controlPort() {
        return control.port();
    }

    /** Calls everybody back and switches the cameras off. */
    @Override
    public void close() {
        clerk.interrupt();
        var patrols = rounds;
        if (patrols != null) {
            patrols.close();
        }
        control.close();
        cameras.close();
        http.shutdownNow();
    }

    private void peopleTheCounty() {
        var tokens = new Tokens(http, settings.keycloak(), clock);
        var registry = new ApiClient(http, tokens, settings.registry(), "clerk");
        var alerts = new ApiClient(http, tokens, settings.alerts(), "admin");
        try {
            if (settings.seed()) {
                new Seed(registry, alerts, cameras::addressOf, clock.instant()).enter(county);
            }
            if (settings.patrols()) {
                var pace = PatrolPace.demo(settings.patrolPace());
                rounds = PatrolRounds.start(county, truth, alerts, pace, clock);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "county was not entered", e);
        }
    }
}
