package io.minewatch.ingest.gate;

/**
 * How often one gate opened, why, and what it held back, since it was built.
 *
 * @param looks pictures judged
 * @param thresholdShare how large something must be now to open the gate, as a share of the picture
 * @param silencedShare share of the picture that is not watched now because it never rests
 * @param shiftX how far the picture lies to the right of where it lay when the background was learnt, as a share of
 *     its width
 * @param shiftY how far it lies below, as a share of its height
 * @param likeness how much the edges in the picture are those of the background, 0 to 1
 * @param sceneChanges how often the picture became another one and stayed so
 */
public record GateReport(
        long looks,
        Opened opened,
        Held held,
        double thresholdShare,
        double silencedShare,
        double shiftX,
        double shiftY,
        double likeness,
        long sceneChanges) {

    /** Frames let through. */
    public record Opened(long motion, long heartbeat, long learning) {}

    /** Looks at which something stood out that did not move, by what it was. */
    public record Held(long light, long shake, long mask, long flicker, long rain, long insects) {}
}
