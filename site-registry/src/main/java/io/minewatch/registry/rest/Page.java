package io.minewatch.registry.rest;

import io.minewatch.registry.change.Known;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list in the order of ids.
 *
 * @param next to be sent as {@code after} for the next part; absent at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    private static final int MOST = 200;

    public Page {
        items = List.copyOf(items);
    }

    /** How many items a page has when {@code limit} was asked for. */
    public static int size(int limit) {
        return Math.clamp(limit, 1, MOST);
    }

    /** The page of {@code found}, of which there is more if it is full. */
    public static <T> Page<T> of(List<Known> found, int size, Function<Known, T> read) {
        var next = found.size() < size ? null : found.getLast().id();
        return new Page<>(found.stream().map(read).toList(), next);
    }
}
