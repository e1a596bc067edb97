package io.minewatch.registry.exchange;

import io.minewatch.contract.Actor;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.intake.Options;
import io.minewatch.registry.exchange.intake.Target;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as people see it.
 *
 * @param sha256 of the file
 * @param size of the file in bytes
 * @param statedFrame what the file says of its frame
 * @param frame in which its positions were read
 * @param remarks on the file as a whole, and on what became of it
 * @param rowsStored how many rows were new or changed something
 */
public record ImportView(
        UUID id,
        Target target,
        String fileName,
        Options options,
        String sha256,
        long size,
        @Nullable String format,
        @Nullable String encoding,
        @Nullable String statedFrame,
        @Nullable String frame,
        State state,
        Progress progress,
        Counts counts,
        List<Remark> remarks,
        Instant startedAt,
        Actor startedBy,
        @Nullable Instant storedAt,
        @Nullable Actor storedBy,
        @Nullable Long rowsStored) {

    /** How much of the present phase is done. */
    public record Progress(String phase, long done, long total) {}

    /** How many rows have which verdict. */
    public record Counts(long fine, long repaired, long undecided, long refused, long decided) {}
}
