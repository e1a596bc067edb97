package io.minewatch.detection.cli;

import io.minewatch.contract.ClockSource;
import io.minewatch.contract.NameIds;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.Sha256;
import io.minewatch.contract.frame.FrameFacts;
import io.minewatch.contract.frame.FrameFacts.Gate;
import io.minewatch.contract.frame.FrameId;
import io.minewatch.contract.probe.StreamRole;
import io.minewatch.detection.inference.Detection;
import io.minewatch.detection.inference.Detector;
import io.minewatch.detection.inference.Picture;
import io.minewatch.detection.tracking.TrackSighted;
import io.minewatch.detection.tracking.TrackingConfig;
import io.minewatch.detection.video.Still;
import io.minewatch.detection.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Watches a video as the service watches a probe that it has time for: every picture is looked at thoroughly. The video
 * begins at the epoch, so that its times are its seconds.
 */
final class VideoWatch {

    private static final String ADCODE = "000000";
    private static final ProbeId PROBE = new ProbeId(ADCODE + "-video");

    private final Detector detector;
    private final Watch watch;

    VideoWatch(Detector detector) {
        this.detector = detector;
        this.watch = new Watch(detector, TrackingConfig.defaults());
    }

    Seen look(Still still) {
        try (var picture = Picture.decode(still.jpeg())) {
            var detections = detector.detect(picture, Detect.LEAST_SCORE);
            return new Seen(detections, watch.follow(facts(still), still.jpeg(), picture, detections));
        }
    }

    private static FrameFacts facts(Still still) {
        var sha256 = Sha256.of(still.jpeg());
        var at = Instant.EPOCH.plus(Duration.ofMillis(Math.round(still.second() * 1000)));
        return new FrameFacts(
                new FrameId(NameIds.of(ADCODE, "frame", at, sha256)),
                PROBE,
                null,
                StreamRole.SUB,
                still.width(),
                still.height(),
                at,
                at,
                ClockSource.ARRIVAL,
                null,
                sha256,
                Gate.HEARTBEAT,
                List.of());
    }

    /**
     * What a picture of the video gave.
     *
     * @param detections down to the least score that is shown
     * @param sightings what the service would publish now
     */
    record Seen(List<Detection> detections, List<TrackSighted> sightings) {}
}
