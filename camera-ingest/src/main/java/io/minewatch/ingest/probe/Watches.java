package io.minewatch.ingest.probe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.minewatch.contract.Coded;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.probe.ProbeStatus;
import io.minewatch.contract.probe.ProbeStatus.State;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The probes of this copy, watched or switched off. Changed by the probe consumer's thread only. */
@ApplicationScoped
class Watches {

    /** Whoever takes a probe over waits for us no longer than this. */
    private static final Duration END_WITHIN = Duration.ofSeconds(2);

    private final WatchTools tools;
    private final LastReports lastReports;
    private final Map<ProbeId, Watched> all = new ConcurrentHashMap<>();

    Watches(WatchTools tools, LastReports lastReports, MeterRegistry registry) {
        this.tools = tools;
        this.lastReports = lastReports;
        for (var state : State.values()) {
            Gauge.builder("minewatch.probes", () -> count(state))
                    .description("probes of this copy in each state")
                    .tag("state", state.name())
                    .register(registry);
        }
    }

    private long count(State state) {
        return all.values().stream().filter(w -> w.health.state() == state).count();
    }

    /** Watches a probe as the registry wants it watched now; calling it again with the same probe changes nothing. */
    void follow(Probe probe) {
        var now = tools.clock().instant();
        var aim = Aim.at(probe);
        if (aim.isEmpty()) {
            switchOff(probe.id(), new Coded("probe.no-stream"), now);
        } else if (!probe.isWatchedAt(now)) {
            switchOff(probe.id(), new Coded("probe.not-watched"), now);
        } else {
            watch(aim.get(), now);
        }
    }

    private void switchOff(ProbeId probe, Coded reason, Instant now) {
        var watched = all.computeIfAbsent(probe, id -> new Watched(health(id, lastReports.handOut(id), now), null));
        if (watched.watch != null) {
            watched.watch.stop();
            all.put(probe, new Watched(watched.health, null));
            Log.infof("probe switched off: probe=%s", probe);
        }
        watched.health.note(State.OFF, reason, now);
    }

    private void watch(Aim aim, Instant now) {
        var current = all.get(aim.probe());
        if (current != null && current.watch != null) {
            if (current.watch.aim().hasStreamOf(aim)) {
                current.watch.aimAt(aim);
                return;
            }
            current.watch.stop();
        }
        var health = health(aim.probe(), pastOf(aim.probe(), current, now), now);
        var watch = new ProbeWatch(aim, tools, health);
        all.put(aim.probe(), new Watched(health, watch));
        Log.infof("probe watched: probe=%s stream=%s", aim.probe(), aim.stream().role());
        watch.start();
    }

    /** Another stream of a probe of ours is the same probe's health going on. */
    private @Nullable ProbeStatus pastOf(ProbeId probe, @Nullable Watched current, Instant now) {
        return current == null ? lastReports.handOut(probe) : current.health.status("", now);
    }

    private ProbeHealth health(ProbeId probe, @Nullable ProbeStatus past, Instant now) {
        return new ProbeHealth(probe, tools.healthConfig(), past, now);
    }

    /** Lets go of probes: they are another copy's now, or never were. Returns when their cameras are closed. */
    void letGo(Collection<ProbeId> probes) {
        var ending = probes.stream()
                .map(all::remove)
                .filter(Objects::nonNull)
                .map(watched -> Optional.ofNullable(watched.watch))
                .flatMap(Optional::stream)
                .toList();
        ending.forEach(ProbeWatch::stop);
        var end = tools.clock().instant().plus(END_WITHIN);
        try {
            for (var watch : ending) {
                var left = Duration.between(tools.clock().instant(), end);
                watch.awaitEnd(left.isPositive() ? left : Duration.ofMillis(1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void forEachHealth(BiConsumer<ProbeId, ProbeHealth> action) {
        all.forEach((probe, watched) -> action.accept(probe, watched.health));
    }

    private record Watched(ProbeHealth health, @Nullable ProbeWatch watch) {}
}
