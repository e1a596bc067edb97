package io.minewatch.ingest.sight;

import io.minewatch.contract.Coded;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What a picture says of its camera.
 *
 * @param flaws what has been wrong for long enough to be told, with reasons, the gravest first
 * @param isPoseDoubtful whether it may have been taken in another pose than the preset's: such a picture gives no verdict.
 *     That is so as soon as it looks strange, long before it is told
 * @param open what is not told, but cannot be ruled out yet either: whoever told it before may well be right
 */
public record View(Map<Flaw, Told> flaws, boolean isPoseDoubtful, Set<Flaw> open) {

    public View {
        var ordered = new EnumMap<Flaw, Told>(Flaw.class);
        ordered.putAll(flaws);
        flaws = Collections.unmodifiableMap(ordered);
        open = Set.copyOf(open);
    }

    /**
     * A flaw that is told.
     *
     * @param since when it began, which is before it was told
     */
    public record Told(Instant since, Coded reason) {}
}
