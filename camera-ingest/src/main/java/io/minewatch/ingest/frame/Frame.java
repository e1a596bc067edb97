package io.minewatch.ingest.frame;

import io.minewatch.contract.NameIds;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.Sha256;
import io.minewatch.contract.frame.FrameFacts;
import io.minewatch.contract.frame.FrameId;
import io.minewatch.contract.probe.StreamRole;
import io.minewatch.ingest.gate.Verdict;
import io.minewatch.ingest.stream.Keyframe;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A frame on its way out. */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares frames, and copying them is what costs.
public record Frame(FrameFacts facts, byte[] jpeg) {

    /**
     * Where a frame comes from.
     *
     * @param preset the pose it was taken in, or {@code null} when nobody knows
     */
    public record Origin(
            ProbeId probe, StreamRole stream, @Nullable String preset) {}

    /** Compresses a picture and hashes it there and then, before it can be mixed up with anything. */
    public static Frame take(
            Origin origin, Keyframe keyframe, Picture picture, Verdict.Pass pass, Duration believedOffset) {
        var time = CaptureTime.of(keyframe.sentAt(), keyframe.receivedAt(), believedOffset);
        var jpeg = picture.jpeg();
        var hash = Sha256.of(jpeg);
        var probe = origin.probe();
        var id = new FrameId(NameIds.of(probe.adcode(), probe, hash, time.at()));
        return new Frame(
                new FrameFacts(
                        id,
                        probe,
                        origin.preset(),
                        origin.stream(),
                        picture.width(),
                        picture.height(),
                        time.at(),
                        keyframe.receivedAt(),
                        time.source(),
                        time.clockOffset(),
                        hash,
                        pass.reason(),
                        pass.motion()),
                jpeg);
    }
}
