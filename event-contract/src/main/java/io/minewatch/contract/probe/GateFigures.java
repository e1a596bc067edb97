package io.minewatch.contract.probe;

/**
 * How often a probe's motion gate opened since its watcher started, why, and what it took for no motion.
 *
 * @param looks pictures it judged
 * @param motion opened because something moves
 * @param heartbeat opened because it was time to look again
 * @param learning opened because the background was still being learnt
 * @param light pictures in which only the light changed
 * @param shake pictures in which only the camera shook
 * @param mask pictures in which only a masked part moved
 * @param flicker pictures in which only what always flickers did: leaves, water, a clock in the picture
 * @param rain pictures in which only rain or snow moved
 * @param insects pictures in which only something right before the lens moved
 * @param thresholdShare how large something must be now to count as motion, share of the picture
 * @param silencedShare how much of the picture is not looked at now, share of the picture
 * @param sceneChanges how often the whole picture became another one
 */
public record GateFigures(
        long looks,
        long motion,
        long heartbeat,
        long learning,
        long light,
        long shake,
        long mask,
        long flicker,
        long rain,
        long insects,
        double thresholdShare,
        double silencedShare,
        long sceneChanges) {}
