package io.minewatch.alert.testing;

import io.minewatch.contract.Coded;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.probe.ProbeStatus;
import io.minewatch.contract.probe.ProbeStatus.Concern;
import io.minewatch.contract.probe.ProbeStatus.State;
import io.minewatch.contract.probe.StreamRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A probe's state; what a test does not say is of no consequence to it. */
public final class StatusBuilder {

    private final State state;
    private final List<Concern> also = new ArrayList<>();
    private ProbeId probe = County.PROBE;
    private Instant since = County.LONG_AGO;
    private @Nullable Instant reportedAt;

    private StatusBuilder(State state) {
        this.state = state;
    }

    public static StatusBuilder aProbe(State state) {
        return new StatusBuilder(state);
    }

    public StatusBuilder of(ProbeId id) {
        this.probe = id;
        return this;
    }

    public StatusBuilder since(Instant instant) {
        this.since = instant;
        return this;
    }

    public StatusBuilder toldAt(Instant instant) {
        this.reportedAt = instant;
        return this;
    }

    public StatusBuilder also(State other, Instant otherSince) {
        also.add(new Concern(other, otherSince, new Coded("probe.test")));
        return this;
    }

    public ProbeStatus build() {
        return new ProbeStatus(
                probe,
                state,
                since,
                new Coded("probe.test"),
                null,
                also,
                StreamRole.SUB,
                since,
                null,
                100,
                1,
                10,
                null,
                null,
                "camera-ingest-test",
                reportedAt == null ? since.plusSeconds(1) : reportedAt);
    }
}
