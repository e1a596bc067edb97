package io.minewatch.detection.watch;

import io.minewatch.contract.ProbeId;
import io.minewatch.contract.frame.FrameFacts;
import io.minewatch.contract.frame.FrameFacts.Gate;
import io.minewatch.detection.inference.Detection;
import io.minewatch.detection.inference.Detector;
import io.minewatch.detection.inference.Picture;
import io.minewatch.detection.tracking.SeenFrame;
import io.minewatch.detection.tracking.TrackSighted;
import io.minewatch.detection.tracking.Tracker;
import io.minewatch.detection.tracking.TrackingConfig;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sees frames through detection and tracking, each probe with a tracker of its own. The door of this room; one thread
 * only, but for {@link #tracks}.
 */
public final class Watch {

    private final Detector detector;
    private final TrackingConfig config;
    private final double leastScore;
    private final Map<ProbeId, Tracker> trackers = new ConcurrentHashMap<>();

    /**
     * Begins to watch.
     *
     * @param detector stays the caller's to close
     */
    public Watch(Detector detector, TrackingConfig config) {
        this.detector = detector;
        this.config = config;
        this.leastScore = Tracker.leastScore(detector.model(), config);
    }

    /**
     * Looks at a probe's next frame: closer where something moves, or, when nothing moved and there is time, thoroughly
     * all over.
     *
     * @param jpeg the picture as it came, kept as evidence
     * @param hasTime whether no other frame waits
     * @return what is to be told now
     * @throws io.minewatch.detection.inference.UnreadablePictureException when it is no picture
     */
    public List<TrackSighted> see(FrameFacts facts, byte[] jpeg, boolean hasTime) {
        try (var picture = Picture.decode(jpeg)) {
            return see(facts, jpeg, picture, hasTime);
        }
    }

    /** The same with a picture that was decoded already; it stays the caller's to close. */
    public List<TrackSighted> see(FrameFacts facts, byte[] jpeg, Picture picture, boolean hasTime) {
        var detections = facts.gate() != Gate.MOTION && hasTime
                ? detector.detect(picture, leastScore)
                : detector.detect(picture, facts.motion(), leastScore);
        return follow(facts, jpeg, picture, detections);
    }

    /** The same with a picture that was looked at already, however weak what was found there may be. */
    public List<TrackSighted> follow(FrameFacts facts, byte[] jpeg, Picture picture, List<Detection> found) {
        var detections = found.stream().filter(d -> d.score() >= leastScore).toList();
        return trackers.computeIfAbsent(facts.probe(), probe -> new Tracker(probe, detector.model(), config))
                .take(new SeenFrame(facts, jpeg, detections), picture::sample);
    }

    /** How many machines are being followed. */
    public int tracks() {
        return trackers.values().stream().mapToInt(Tracker::tracks).sum();
    }
}
