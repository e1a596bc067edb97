package io.minewatch.ingest.burst;

import io.minewatch.contract.Box;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.probe.StreamRole;
import io.minewatch.ingest.frame.Frame;
import io.minewatch.ingest.stream.StreamAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Probes that ask, and what they saw. */
final class Targets {

    static final Box MOVING = new Box(0.4, 0.5, 0.1, 0.1);

    private Targets() {}

    static ProbeId probe(int number) {
        return new ProbeId("990101-probe-%03d".formatted(number));
    }

    static Target target(int number) {
        var origin = new Frame.Origin(probe(number), StreamRole.MAIN, "home");
        return new Target(origin, () -> new StreamAddress(URI.create("rtsp://10.0.0.%d/main".formatted(number)), null));
    }

    static Sight motion(Instant at) {
        return new Sight(List.of(MOVING), null, at);
    }
}
