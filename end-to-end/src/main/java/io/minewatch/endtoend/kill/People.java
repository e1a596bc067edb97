package io.minewatch.endtoend.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minewatch.contract.ContractJson;
import io.minewatch.endtoend.registry.RegistryCalls;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two people who deal with every alert of a run as it comes: an operator takes charge, says something and wants to let it
 * go, and a supervisor says no. What was not answered they send again, as the pages do.
 */
final class People implements AutoCloseable {

    private static final Duration LONGEST_TO_INSIST = Duration.ofSeconds(90);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final String ALERTS = "/api/v1/alerts?state=open&limit=1000";

    private final String run;
    private final RegistryCalls operator;
    private final RegistryCalls supervisor;
    private final Set<String> dealtWith = new HashSet<>();
    private final Set<UUID> acts = new HashSet<>();
    private @Nullable Thread watching;
    private volatile @Nullable RuntimeException failure;

    People(KillRig rig, String run) {
        this.run = run;
        this.operator = rig.calls("operator", "olga");
        this.supervisor = rig.calls("supervisor", "sun");
    }

    /** They begin, and go on until {@link #finish}. */
    void begin() {
        watching = Thread.ofVirtual().start(() -> {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    dealWithAll();
                    Thread.sleep(BETWEEN_LOOKS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IllegalStateException e) {
                failure = e;
            }
        });
    }

    /** Deals with what is left. */
    void finish() throws InterruptedException {
        close();
        if (failure != null) {
            throw failure;
        }
        dealWithAll();
    }

    /** How much they did. */
    int countActs() {
        return acts.size();
    }

    private void dealWithAll() throws InterruptedException {
        for (var alert : insist(() -> ask(operator, ALERTS)).path("alerts")) {
            var id = alert.path("id").asText();
            if (alert.path("probes").toString().contains(run) && !dealtWith.contains(id)) {
                dealWith(id, alert.path("severity").asText());
                dealtWith.add(id);
            }
        }
    }

    /** What weighs little one person may let go, and then it is over: such alerts stay as they are. */
    private void dealWith(String id, String severity) throws InterruptedException {
        var path = "/api/v1/alerts/" + id;
        act(operator, id, path + "/acknowledgements", Map.of());
        act(operator, id, path + "/comments", Map.of("text", "Seen."));
        if (!severity.equals("LOW")) {
            act(operator, id, path + "/dismissals", Map.of("reason", "FALSE_DETECTION"));
            var answer = path + "/dismissals/" + idOf(path + "/dismissals") + "/rejections";
            act(supervisor, id, answer, Map.of("explanation", "It stands there."));
        }
    }

    private void act(RegistryCalls person, String alert, String path, Map<String, String> what)
            throws InterruptedException {
        insist(() -> tell(person, alert, path, what));
        acts.add(idOf(path));
    }

    private static JsonNode tell(RegistryCalls person, String alert, String path, Map<String, String> what)
            throws InterruptedException {
        var revision = ask(person, "/api/v1/alerts/" + alert).path("revision").asLong();
        ObjectNode act = ContractJson.mapper().valueToTree(what);
        act.put("id", idOf(path).toString())
                .put("doneAt", Instant.now().toString())
                .put("expectedRevision", revision);
        return read(
                person.post(path, "application/json", ContractJson.write(act)).body());
    }

    /** An act is the same however often it is sent. */
    private static UUID idOf(String path) {
        return UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode ask(RegistryCalls person, String path) throws InterruptedException {
        return read(person.get(path).body());
    }

    private static JsonNode read(byte[] answer) {
        return ContractJson.read(answer, JsonNode.class);
    }

    private static JsonNode insist(Asking asking) throws InterruptedException {
        var deadline = Instant.now().plus(LONGEST_TO_INSIST);
        while (true) {
            try {
                return asking.ask();
            } catch (IllegalStateException e) {
                if (Instant.now().isAfter(deadline)) {
                    throw e;
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (watching != null) {
            watching.interrupt();
            watching.join();
        }
    }

    /** A request, and what is answered. */
    private interface Asking {
        JsonNode ask() throws InterruptedException;
    }
}
