package io.minewatch.local.cli;

import io.minewatch.local.home.Home;
import io.minewatch.local.secret.SelfSigned;
import io.minewatch.local.secret.Tls;
import io.minewatch.local.service.Counties;
import io.minewatch.local.service.PortPlan;
import io.minewatch.local.service.SystemPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what system is brought up. */
final class PlanOptions {

    @Option(names = "--no-simulator", description = "real cameras only")
    private boolean noSimulator;

    @Option(names = "--probes", defaultValue = "12", description = "cameras of the simulated county (${DEFAULT-VALUE})")
    private int probes;

    @Option(
            names = "--county",
            description = "settings of a real county, see docs/county.md. Without it, a made-up one")
    private @Nullable Path county;

    @Option(
            names = "--public-name",
            description = "the name other machines reach this one by; else it serves itself alone")
    private @Nullable String publicName;

    @Option(names = "--tls", description = "HTTPS, with a certificate of our own making unless one is given")
    private boolean tls;

    @Option(names = "--cert", description = "certificate chain, PEM")
    private @Nullable Path certificate;

    @Option(names = "--key", description = "the certificate's key, PEM")
    private @Nullable Path key;

    @Option(names = "--port", description = "port of the pages (8080)")
    private @Nullable Integer port;

    @Option(names = "--port-base", description = "all ports from this number on, for a second system on the machine")
    private @Nullable Integer portBase;

    @Option(
            names = "--ingest",
            defaultValue = "1",
            description = "processes of camera-ingest, which share the probes out (${DEFAULT-VALUE})")
    private int ingestCopies;

    @Option(names = "--only", split = ",", description = "for developers: these parts and what they need")
    private Set<String> only = Set.of();

    SystemPlan toPlan(Home home) {
        if (probes < 0) {
            throw new IllegalArgumentException("--probes must not be negative: " + probes);
        }
        var ports = portBase == null ? PortPlan.usual() : PortPlan.from(portBase);
        if (port != null) {
            ports = ports.withGateway(port);
        }
        // The simulator's sites and probes lie in the made-up county; in a real one they would be lies.
        boolean simulated = !noSimulator && county == null;
        var settings = county == null ? Counties.demo() : Counties.read(county);
        return new SystemPlan(
                        ports, publicName, chooseTls(home), simulated ? probes : 0, only, settings, county == null)
                .withIngestCopies(ingestCopies);
    }

    private @Nullable Tls chooseTls(Home home) {
        if ((certificate == null) != (key == null)) {
            throw new IllegalArgumentException("--cert and --key go together");
        }
        if (certificate != null && key != null) {
            requireReadable(certificate);
            requireReadable(key);
            return new Tls(
                    certificate.toAbsolutePath().toString(),
                    key.toAbsolutePath().toString());
        }
        return tls ? SelfSigned.in(home.secrets(), publicName == null ? "localhost" : publicName) : null;
    }

    private static void requireReadable(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("cannot be read: " + file);
        }
    }
}
