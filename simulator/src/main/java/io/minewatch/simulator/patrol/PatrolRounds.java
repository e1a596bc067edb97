package io.minewatch.simulator.patrol;

import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.dispatch.PatrolId;
import io.minewatch.simulator.api.ApiClient;
import io.minewatch.simulator.county.County;
import io.minewatch.simulator.county.County.CountyArea;
import io.minewatch.simulator.truth.Truth;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All simulated patrols, each on a thread of its own. */
public final class PatrolRounds implements AutoCloseable {

    /** Townships whose dispatches are left to whoever sits at the patrol page. */
    private static final Set<String> LEFT_TO_PEOPLE = Set.of("heishan");

    private final List<Thread> threads = new ArrayList<>();

    /** Sends the patrols of a county out; they speak to alert-service as {@code alerts} does. */
    public static PatrolRounds start(
            County county, Truth truth, ApiClient alerts, PatrolPace pace, InstantSource clock) {
        var rounds = new PatrolRounds();
        var fieldCheck = new FieldCheck(truth.expected());
        for (var township : county.townships()) {
            var name = township.localName();
            if (!LEFT_TO_PEOPLE.contains(name)) {
                var id = new PatrolId("%s-patrol-%s-1".formatted(county.adcode(), name));
                var phone = alerts.as("patrol-" + name + "-1");
                var patrol = new SimulatedPatrol(id, phone, middleOf(township), fieldCheck, pace, clock);
                rounds.threads.add(Thread.ofVirtual().name(id.value()).start(patrol));
            }
        }
        return rounds;
    }

    /** Calls the patrols back. */
    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }

    private static GeoPoint middleOf(CountyArea township) {
        var outline = township.shape().coordinates().getFirst().getFirst();
        return new GeoPoint(
                outline.stream().mapToDouble(GeoPoint::lon).average().orElseThrow(),
                outline.stream().mapToDouble(GeoPoint::lat).average().orElseThrow());
    }
}
