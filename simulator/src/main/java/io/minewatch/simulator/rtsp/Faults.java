package io.minewatch.simulator.rtsp;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which streams are out of order now, and until when; set by any thread, asked by the one that plays. */
final class Faults {

    private final Map<String, Active> byPath = new ConcurrentHashMap<>();

    void set(String path, Fault fault, long since, long until) {
        byPath.put(path, new Active(fault, since, until));
    }

    void clear(String path) {
        byPath.remove(path);
    }

    Optional<Active> find(String path, long now) {
        var active = byPath.get(path);
        if (active != null && now >= active.until()) {
            byPath.remove(path, active);
            return Optional.empty();
        }
        return Optional.ofNullable(active);
    }

    /** A fault in nanoseconds since the server's start. */
    record Active(Fault fault, long since, long until) {

        static Active forEver(Fault fault, long since) {
            return new Active(fault, since, Long.MAX_VALUE);
        }
    }
}
