package io.minewatch.alert.console;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What happens, for pages that are open: numbered, and kept for a while, so that a page whose connection broke hears what
 * it missed, or is told to read everything anew.
 */
@ApplicationScoped
class LiveFeed {

    private static final int KEPT = 500;
    private static final int QUEUED_PER_PAGE = 1000;

    private final BroadcastProcessor<Happening> happenings = BroadcastProcessor.create();
    private final Deque<Happening> kept = new ArrayDeque<>();
    private long lastId;

    LiveFeed(InstantSource clock) {
        // Numbers of an earlier life of the service are smaller, so a page that knows them is told to start anew.
        this.lastId = clock.millis() * 1000;
    }

    /** Tells all pages. */
    synchronized void tell(String name, Object data, Audience audience) {
        lastId++;
        var happening = new Happening(lastId, name, data, audience);
        kept.addLast(happening);
        if (kept.size() > KEPT) {
            kept.removeFirst();
        }
        happenings.onNext(happening);
    }

    /** Tells that the connection lives; nobody misses one of these. */
    synchronized void beat(Object data) {
        happenings.onNext(new Happening(null, "heartbeat", data, Audience.EVERYBODY));
    }

    /** The feed for one page, beginning with what it missed since {@code lastSeen}. */
    synchronized Multi<Happening> listen(@Nullable Long lastSeen, long worldRevision, Predicate<Audience> mayHear) {
        var first = new ArrayList<Happening>();
        first.add(new Happening(lastId, "hello", Map.of("revision", worldRevision), Audience.EVERYBODY));
        if (lastSeen != null) {
            first.addAll(missedSince(lastSeen));
        }
        var further = happenings.onOverflow().buffer(QUEUED_PER_PAGE);
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().iterable(first), further)
                .filter(h -> mayHear.test(h.audience()));
    }

    private List<Happening> missedSince(long lastSeen) {
        long oldest = kept.isEmpty() ? lastId + 1 : kept.getFirst().idOr(lastId);
        if (lastSeen > lastId || lastSeen < oldest - 1) {
            return List.of(new Happening(lastId, "reset", Map.of(), Audience.EVERYBODY));
        }
        return kept.stream().filter(h -> h.idOr(0) > lastSeen).toList();
    }

    /** One event; heartbeats have no number. */
    record Happening(@Nullable Long id, String name, Object data, Audience audience) {

        private long idOr(long other) {
            return id == null ? other : id;
        }
    }

    /**
     * Whom an event is for.
     *
     * @param township whose patrols may hear it beside the control room, {@code null} for none
     * @param everybody whether patrols of all townships may
     */
    record Audience(boolean everybody, @Nullable String township) {

        static final Audience EVERYBODY = new Audience(true, null);
        static final Audience CONTROL_ROOM = new Audience(false, null);

        boolean isForTownship(Set<String> townships) {
            return everybody || (township != null && townships.contains(township));
        }
    }
}
