package io.minewatch.local.up;

import io.minewatch.local.process.PortHolder;
import java.util.ArrayList;
import java.util.List;

/** Looks whether the parts' ports are free, before the first of them is started. */
public final class PortCheck {

    private PortCheck() {}

    /**
     * Checks every port.
     *
     * @throws IllegalStateException naming each port that is taken, what for we need it and who has it
     */
    public static void requireFree(List<Part> parts) {
        var taken = new ArrayList<String>();
        for (var part : parts) {
            part.ports().forEach((use, port) -> {
                if (PortHolder.isTaken(port)) {
                    var holder = PortHolder.find(port).map(PortHolder::describe).orElse("a program we cannot see");
                    taken.add("port %d (%s, %s) is in use by %s".formatted(port, part.name(), use, holder));
                }
            });
        }
        if (!taken.isEmpty()) {
            throw new IllegalStateException(String.join("\n", taken)
                    + "\nStop it, or choose other ports: --port for the pages' port, --port-base for all of them.");
        }
    }
}
