package io.minewatch.ingest.probe;

import io.minewatch.contract.AreaId;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.Validity;
import io.minewatch.contract.probe.Preset;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.probe.ProbeState;
import io.minewatch.contract.probe.StreamProfile;
import io.minewatch.contract.probe.StreamRole;
import io.minewatch.contract.secret.SecretSeal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Probes for tests; each test says only what it is about. */
final class Probes {

    /** 32 bytes that seal nothing but tests. */
    static final String KEY = "dGVzdHMtb25seS10ZXN0cy1vbmx5LXRlc3RzLW9ubHk=";

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private final ProbeId id;
    private final List<StreamProfile> streams = new ArrayList<>();
    private final List<Preset> presets = new ArrayList<>();
    private long revision = 1;
    private boolean watched = true;

    private Probes(ProbeId id) {
        this.id = id;
    }

    static Probes aProbe(String name) {
        return new Probes(new ProbeId("990101-probe-" + name));
    }

    Probes revision(long revision) {
        this.revision = revision;
        return this;
    }

    Probes notWatched() {
        watched = false;
        return this;
    }

    Probes stream(StreamRole role, URI address) {
        streams.add(new StreamProfile(role, address, null, null, null, null, null));
        return this;
    }

    Probes lockedStream(URI address, String user, String password) {
        var sealed = new SecretSeal("k1", KEY).seal(id, password);
        streams.add(new StreamProfile(StreamRole.SUB, address, user, sealed, null, null, null));
        return this;
    }

    Probes presets(Preset... presets) {
        this.presets.addAll(Arrays.asList(presets));
        return this;
    }

    Probe build() {
        return new Probe(
                id,
                revision,
                id.value(),
                null,
                new AreaId("990101-township-yanhe"),
                new GeoPoint(111, 26),
                streams,
                presets,
                List.of(new ProbeState(watched, null, Validity.since(LONG_AGO), LONG_AGO)),
                LONG_AGO);
    }
}
