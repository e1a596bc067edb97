package io.minewatch.alert.console;

import io.minewatch.contract.ContractJson;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What happens, for pages that are open: numbered, and kept for a while, so that a page whose connection broke hears what
 * it missed, or is told to read everything anew.
 */
@ApplicationScoped
class LiveFeed {

    private static final int KEPT = 500;
    /** A page that is this far behind is cut off, and comes back for what it missed. */
    private static final int QUEUED_PER_PAGE = 1000;

    private final Set<Listener> listeners = new CopyOnWriteArraySet<>();
    private final Deque<Happening> kept = new ArrayDeque<>();
    private long lastId;

    LiveFeed(InstantSource clock) {
        // Numbers of an earlier life of the service are smaller, so a page that knows them is told to start anew.
        this.lastId = clock.millis() * 1000;
    }

    /** Tells all pages. */
    synchronized void tell(String name, Object data, Audience audience) {
        lastId++;
        var happening = new Happening(lastId, name, json(data), audience);
        kept.addLast(happening);
        if (kept.size() > KEPT) {
            kept.removeFirst();
        }
        listeners.forEach(listener -> listener.hear(happening));
    }

    /** Tells pages that are there of what is told anew every few seconds: who misses it loses nothing. */
    synchronized void mention(String name, Object data, Audience audience) {
        var happening = new Happening(null, name, json(data), audience);
        listeners.forEach(listener -> listener.hear(happening));
    }

    /** The feed for one page, beginning with what it missed since {@code lastSeen}. */
    Multi<Happening> listen(@Nullable Long lastSeen, long worldRevision, Predicate<Audience> mayHear) {
        return Multi.createFrom()
                .emitter(
                        emitter -> add(new Listener(emitter, mayHear), lastSeen, Map.of("revision", worldRevision)),
                        QUEUED_PER_PAGE);
    }

    private synchronized void add(Listener listener, @Nullable Long lastSeen, Object hello) {
        listener.hear(new Happening(lastId, "hello", json(hello), Audience.EVERYBODY));
        if (lastSeen != null) {
            missedSince(lastSeen).forEach(listener::hear);
        }
        listeners.add(listener);
        listener.emitter().onTermination(() -> listeners.remove(listener));
    }

    private List<Happening> missedSince(long lastSeen) {
        long oldest = kept.isEmpty() ? lastId + 1 : kept.getFirst().idOr(lastId);
        if (lastSeen > lastId || lastSeen < oldest - 1) {
            return List.of(new Happening(lastId, "reset", "{}", Audience.EVERYBODY));
        }
        return kept.stream().filter(h -> h.idOr(0) > lastSeen).toList();
    }

    /** Written once, however many pages are open. */
    private static String json(Object data) {
        return new String(ContractJson.write(data), StandardCharsets.UTF_8);
    }

    private record Listener(MultiEmitter<? super Happening> emitter, Predicate<Audience> mayHear) {

        void hear(Happening happening) {
            if (mayHear.test(happening.audience())) {
                emitter.emit(happening);
            }
        }
    }

    /**
     * One event; what is only mentioned has no number.
     *
     * @param json what is told, as the API writes it
     */
    record Happening(@Nullable Long id, String name, String json, Audience audience) {

        private long idOr(long other) {
            return id == null ? other : id;
        }
    }

    /**
     * Whom an event is for.
     *
     * @param everybody whether patrols of all townships may hear it beside the control room
     * @param township whose patrols may, {@code null} for none
     */
    record Audience(boolean everybody, @Nullable String township) {

        static final Audience EVERYBODY = new Audience(true, null);
        static final Audience CONTROL_ROOM = new Audience(false, null);

        boolean isForTownship(Set<String> townships) {
            return everybody || (township != null && townships.contains(township));
        }
    }
}
