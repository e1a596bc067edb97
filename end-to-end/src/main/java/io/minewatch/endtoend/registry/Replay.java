package io.minewatch.endtoend.registry;

import io.minewatch.endtoend.measure.ProcessFigures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How a service came to know the world.
 *
 * @param ready from the process's start until it is ready
 * @param read of that, from the first message to the last
 * @param cpu processor time of the process until it is ready
 * @param sites it knows then
 * @param megabytes in memory then
 */
public record Replay(Duration ready, Duration read, Duration cpu, int sites, double megabytes) {

    private static final Pattern TOLD = Pattern.compile("world replayed: .*sites=(\\d+) .*took=(PT\\S+)");

    static Replay of(Duration ready, long pid, Path log) {
        try {
            var told = TOLD.matcher(Files.readString(log, StandardCharsets.UTF_8));
            var figures = ProcessFigures.of(pid);
            Replay last = null;
            while (told.find()) {
                last = new Replay(
                        ready,
                        Duration.parse(told.group(2)),
                        figures.cpu(),
                        Integer.parseInt(told.group(1)),
                        figures.residentMegabytes());
            }
            if (last == null) {
                throw new IllegalStateException("alert-service does not say that it knows the world, see " + log);
            }
            return last;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be read: " + log, e);
        }
    }
}
