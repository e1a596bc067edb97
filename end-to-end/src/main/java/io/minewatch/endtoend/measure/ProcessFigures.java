package io.minewatch.endtoend.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A process as Linux shows it below {@code /proc}.
 *
 * @param cpu processor time since it began, of all its threads and of children that ended
 * @param residentMegabytes in memory now (VmRSS), pages shared with others counted whole
 * @param peakMegabytes the most it ever had in memory (VmHWM)
 * @param descriptors open files and sockets
 */
public record ProcessFigures(Duration cpu, double residentMegabytes, double peakMegabytes, int descriptors) {

    /** Linux counts processor time in hundredths of a second, whatever its own clock ticks at (proc(5), USER_HZ). */
    private static final int TICKS_PER_SECOND = 100;

    private static final int USER_TIME = 11;

    /**
     * The process as it is now.
     *
     * @throws UncheckedIOException when there is no such process
     */
    public static ProcessFigures of(long pid) {
        var folder = Path.of("/proc", String.valueOf(pid));
        try (var descriptors = Files.list(folder.resolve("fd"))) {
            var status = Files.readAllLines(folder.resolve("status"));
            return new ProcessFigures(
                    cpu(Files.readString(folder.resolve("stat"))),
                    megabytes(status, "VmRSS:"),
                    megabytes(status, "VmHWM:"),
                    (int) descriptors.count());
        } catch (IOException e) {
            throw new UncheckedIOException("process %d cannot be looked at".formatted(pid), e);
        }
    }

    /** The process as it is now, unless it has ended. */
    public static Optional<ProcessFigures> find(long pid) {
        try {
            return Optional.of(of(pid));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** User and system time, its own and that of children it waited for, out of {@code /proc/PID/stat}. The name, in brackets, may hold anything, blanks too. */
    static Duration cpu(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = IntStream.range(USER_TIME, USER_TIME + 4)
                .mapToLong(i -> Long.parseLong(fields[i]))
                .sum();
        return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
    }

    /** A line such as {@code VmRSS:   1234 kB}, in mebibytes; 0 without such a line. */
    static double megabytes(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0)
                .findFirst()
                .orElse(0);
    }
}
