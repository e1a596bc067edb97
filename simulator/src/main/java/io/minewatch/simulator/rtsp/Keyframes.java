package io.minewatch.simulator.rtsp;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts the key frames each stream has sent, and can hold back those to come, so that nothing is under way. */
final class Keyframes {

    private final Map<String, LongAdder> sent = new ConcurrentHashMap<>();
    private volatile boolean held;

    void hold(boolean on) {
        held = on;
    }

    boolean isHeld() {
        return held;
    }

    void noteSent(String path) {
        sent.computeIfAbsent(path, _ -> new LongAdder()).increment();
    }

    long countSent(String path) {
        var count = sent.get(path);
        return count == null ? 0 : count.sum();
    }
}
