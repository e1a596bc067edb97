package io.minewatch.local.up;

import io.minewatch.local.process.Child;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One process of the system.
 *
 * @param needs the parts that must be ready before it is started
 * @param ports it listens on, by what they are for
 * @param prepare does what takes long and needs no other part, before the first start
 * @param launch starts it and returns at once
 * @param awaitReady returns when it does its work, throws when it ended or took too long
 */
public record Part(
        String name,
        List<String> needs,
        Map<String, Integer> ports,
        Runnable prepare,
        Supplier<Child> launch,
        Consumer<Child> awaitReady) {

    /** For a part that needs no preparation. */
    public static final Runnable NOTHING = () -> {};

    public Part {
        needs = List.copyOf(needs);
        ports = Map.copyOf(ports);
    }
}
