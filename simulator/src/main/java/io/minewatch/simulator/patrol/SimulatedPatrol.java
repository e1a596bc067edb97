package io.minewatch.simulator.patrol;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.dispatch.Dispatch.FindingKind;
import io.minewatch.contract.dispatch.Dispatch.StepKind;
import io.minewatch.contract.dispatch.PatrolId;
import io.minewatch.simulator.api.ApiClient;
import io.minewatch.simulator.api.ApiProblem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One patrol: looks at its phone, takes the oldest dispatch, goes there and reports. One thing at a time, as people do. */
final class SimulatedPatrol implements Runnable {

    private static final System.Logger LOG = System.getLogger(SimulatedPatrol.class.getName());
    private static final int LOOKS_PER_POSITION = 15;
    private static final List<StepKind> BEFORE_DRIVING =
            List.of(StepKind.DELIVERED, StepKind.SEEN, StepKind.ACCEPTED, StepKind.SET_OUT);

    private final PatrolId id;
    private final ApiClient phone;
    private final FieldCheck fieldCheck;
    private final PatrolPace pace;
    private final InstantSource clock;
    private final Set<String> refused = new HashSet<>();
    private GeoPoint position;

    SimulatedPatrol(
            PatrolId id, ApiClient phone, GeoPoint base, FieldCheck fieldCheck, PatrolPace pace, InstantSource clock) {
        this.id = id;
        this.phone = phone;
        this.position = base;
        this.fieldCheck = fieldCheck;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public void run() {
        try {
            for (long look = 0; ; look++) {
                lookAtPhone(look % LOOKS_PER_POSITION == 0);
                Thread.sleep(pace.look());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookAtPhone(boolean tellPosition) throws InterruptedException {
        try {
            if (tellPosition) {
                tellPosition();
            }
            for (var dispatch : phone.get("/dispatches?mine=true").path("dispatches")) {
                if (isForMe(dispatch)) {
                    answer(dispatch);
                }
            }
        } catch (ApiProblem e) {
            LOG.log(System.Logger.Level.WARNING, "patrol has no dispatches: patrol={0} {1}", id, e.getMessage());
        }
    }

    private boolean isForMe(JsonNode dispatch) {
        return dispatch.path("patrol").asText().equals(id.value())
                && !dispatch.hasNonNull("finding")
                && !refused.contains(dispatch.path("id").asText());
    }

    private void answer(JsonNode dispatch) throws InterruptedException {
        var dispatchId = dispatch.path("id").asText();
        try {
            carryOut(dispatchId, dispatch);
            LOG.log(System.Logger.Level.INFO, "patrol reported: patrol={0} dispatch={1}", id, dispatchId);
        } catch (ApiProblem e) {
            refused.add(dispatchId);
            LOG.log(System.Logger.Level.WARNING, "patrol gives up: patrol={0} {1}", id, e.getMessage());
        }
    }

    private void carryOut(String dispatchId, JsonNode dispatch) throws InterruptedException {
        var path = "/dispatches/" + dispatchId;
        var done = new HashSet<String>();
        dispatch.path("steps").forEach(step -> done.add(step.path("kind").asText()));
        for (var kind : BEFORE_DRIVING) {
            if (!done.contains(kind.name())) {
                step(path, kind);
            }
        }
        var destination = new GeoPoint(
                dispatch.path("destination").path(0).asDouble(),
                dispatch.path("destination").path(1).asDouble());
        if (!done.contains(StepKind.ARRIVED.name())) {
            driveTo(destination);
            step(path, StepKind.ARRIVED);
        }
        Thread.sleep(pace.hesitation());
        report(path, destination);
    }

    private void step(String path, StepKind kind) throws InterruptedException {
        // The phone says by itself that the dispatch arrived; all else is a person's doing and takes a while.
        if (kind != StepKind.DELIVERED) {
            Thread.sleep(pace.hesitation());
        }
        phone.post(
                path + "/steps", Map.of("id", UUID.randomUUID(), "kind", kind, "doneAt", now(), "position", position));
    }

    private void driveTo(GeoPoint destination) throws InterruptedException {
        var from = position;
        for (int i = 1; i <= pace.positions(); i++) {
            Thread.sleep(pace.drive().dividedBy(pace.positions()));
            double share = (double) i / pace.positions();
            position = new GeoPoint(
                    from.lon() + (destination.lon() - from.lon()) * share,
                    from.lat() + (destination.lat() - from.lat()) * share);
            tellPosition();
        }
    }

    private void tellPosition() throws InterruptedException {
        phone.post("/patrols/" + id + "/positions", Map.of("at", now(), "position", position));
    }

    private void report(String path, GeoPoint destination) throws InterruptedException {
        var machines = fieldCheck.machinesAt(destination);
        boolean found = !machines.isEmpty();
        var jpeg = Photo.testCard(path.hashCode());
        var photo = phone.postJpeg(path + "/photos", jpeg, UUID.randomUUID().toString(), now().toString());
        var finding = new LinkedHashMap<String, Object>();
        finding.put("id", UUID.randomUUID());
        finding.put("doneAt", now());
        finding.put("kind", found ? FindingKind.FOUND : FindingKind.NOTHING_THERE);
        finding.put("machines", machines);
        if (found) {
            finding.put("action", "责令停工 stop notice handed over");
        }
        finding.put("photos", List.of(photo.path("sha256").asText()));
        phone.post(path + "/findings", finding);
    }

    private Instant now() {
        return clock.instant();
    }
}
