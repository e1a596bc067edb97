package io.minewatch.ingest.sight;

import io.minewatch.contract.Coded;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a picture says of its camera.
 *
 * @param flaws what has been wrong for long enough to be told, with reasons, the gravest first
 * @param isPoseDoubtful whether it may have been taken in another pose than the preset's: such a picture gives no verdict.
 *     That is so as soon as it looks strange, long before it is told
 */
public record View(Map<Flaw, Told> flaws, boolean isPoseDoubtful) {

    public View {
        var ordered = new EnumMap<Flaw, Told>(Flaw.class);
        ordered.putAll(flaws);
        flaws = Collections.unmodifiableMap(ordered);
    }

    /**
     * A flaw that is told.
     *
     * @param since when it began, which is before it was told
     */
    public record Told(Instant since, Coded reason) {}
}
