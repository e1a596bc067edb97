package io.minewatch.simulator;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What can be set, each by system property ({@code minewatch.simulator.rtsp.port}) or environment ({@code
 * MINEWATCH_SIMULATOR_RTSP_PORT}).
 *
 * @param adcode of the made-up county
 * @param rtspPort of the cameras; 0 takes a free one
 * @param controlPort of the HTTP interface; 0 takes a free one
 * @param probes how many cameras
 * @param registry where site-registry's REST is
 * @param alerts where alert-service's REST is
 * @param keycloak where to log in
 * @param seed whether to enter the county into the services
 * @param patrols whether simulated patrols answer dispatches
 * @param quietClips a folder with H.264 clips, 25 frames a second, on which next to nothing happens; without one every
 *     camera shows a scene
 * @param busy how many cameras show scenes all the same
 * @param patrolPace how slow they are; 1 is the demo's pace
 */
public record Settings(
        String adcode,
        int rtspPort,
        int controlPort,
        int probes,
        URI registry,
        URI alerts,
        URI keycloak,
        boolean seed,
        boolean patrols,
        @Nullable Path quietClips,
        int busy,
        double patrolPace) {

    private static final String PREFIX = "minewatch.simulator.";

    public Settings {
        if (probes < 1) {
            throw new IllegalArgumentException("a county needs at least one probe: " + probes);
        }
        if (!(patrolPace > 0)) {
            throw new IllegalArgumentException("the patrols' pace must be positive: " + patrolPace);
        }
    }

    /** Cameras and their control on free ports, and nothing else. */
    public static Settings camerasOnly(String adcode, int probes) {
        var nowhere = URI.create("http://127.0.0.1:9");
        return new Settings(adcode, 0, 0, probes, nowhere, nowhere, nowhere, false, false, null, 0, 1);
    }

    /** The settings of this process. */
    public static Settings ofProcess() {
        return of(key -> Optional.ofNullable(System.getProperty(key))
                .or(() -> Optional.ofNullable(System.getenv(environmentName(key)))));
    }

    static Settings of(Map<String, String> values) {
        return of(key -> Optional.ofNullable(values.get(key)));
    }

    private static Settings of(Function<String, Optional<String>> find) {
        Function<String, Optional<String>> own = key -> find.apply(PREFIX + key);
        var gateway = own.apply("gateway.url").orElse("http://127.0.0.1:8080");
        return new Settings(
                find.apply("minewatch.county.adcode").orElse("990101"),
                own.apply("rtsp.port").map(Integer::valueOf).orElse(8554),
                own.apply("control.port").map(Integer::valueOf).orElse(8086),
                own.apply("probes").map(Integer::valueOf).orElse(12),
                URI.create(own.apply("registry.url").orElse(gateway)),
                URI.create(own.apply("alert.url").orElse(gateway)),
                URI.create(own.apply("keycloak.url").orElse("http://127.0.0.1:8085/auth")),
                own.apply("seed").map(Boolean::valueOf).orElse(true),
                own.apply("patrols").map(Boolean::valueOf).orElse(true),
                own.apply("quiet.clips").map(Path::of).orElse(null),
                own.apply("busy").map(Integer::valueOf).orElse(Integer.MAX_VALUE),
                own.apply("patrols.pace").map(Double::valueOf).orElse(1.0));
    }

    private static String environmentName(String key) {
        return key.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
