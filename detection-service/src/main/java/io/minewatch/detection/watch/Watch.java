package io.minewatch.detection.watch;

import io.minewatch.contract.ProbeId;
import io.minewatch.contract.frame.FrameFacts;
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
     * Looks at a probe's next frame.
     *
     * @param jpeg the picture as it came, kept as evidence
     * @return what is to be told now
     * @throws io.minewatch.detection.inference.UnreadablePictureException when it is no picture
     */
    public List<TrackSighted> see(FrameFacts facts, byte[] jpeg) {
        try (var picture = Picture.decode(jpeg)) {
            return see(facts, jpeg, picture);
        }
    }

    /** The same with a picture that was decoded already; it stays the caller's to close. */
    public List<TrackSighted> see(FrameFacts facts, byte[] jpeg, Picture picture) {
        return follow(facts, jpeg, picture, detector.detect(picture, leastScore));
    }

    /** The same with a picture that was looked at already, however weak what was found there may be. */
    public List<TrackSighted> follow(FrameFacts facts, byte[] jpeg, Picture picture, List<Detection> found) {
        var detections = found.stream().filter(d -> d.score() >= leastScore).toList();
        return trackers.computeIfAbsent(facts.probe(), probe -> new Tracker(probe, detector.model(), config))
                .take(new SeenFrame(facts, jpeg, detections));
    }

    /** How many machines are being followed. */
    public int tracks() {
        return trackers.values().stream().mapToInt(Tracker::tracks).sum();
    }
}
