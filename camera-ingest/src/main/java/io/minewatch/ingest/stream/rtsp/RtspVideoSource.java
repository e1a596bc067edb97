package io.minewatch.ingest.stream.rtsp;

import io.minewatch.ingest.stream.Keyframe;
import io.minewatch.ingest.stream.ReadBy;
import io.minewatch.ingest.stream.StreamAddress;
import io.minewatch.ingest.stream.StreamConfig;
import io.minewatch.ingest.stream.StreamFailure;
import io.minewatch.ingest.stream.VideoSource;
import io.minewatch.ingest.stream.VideoStream;
import io.minewatch.ingest.stream.rtp.Losses;
import io.minewatch.ingest.stream.rtp.Room;
import io.minewatch.ingest.stream.rtp.VideoReceiver;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;

/** Reads cameras by our own RTSP, all of them on one thread. */
@ApplicationScoped
@ReadBy(StreamConfig.Reader.OWN)
class RtspVideoSource implements VideoSource {

    /** A 4K keyframe has 2 MB at most. */
    private static final int LARGEST_KEYFRAME = 8 * 1024 * 1024;

    private static final long ALL_KEYFRAMES = 64L * 1024 * 1024;
    private static final Duration NAP = Duration.ofMillis(80);

    private final StreamConfig config;
    private final InstantSource clock;
    private final Losses losses;
    private final Room room = new Room(LARGEST_KEYFRAME, ALL_KEYFRAMES);
    private final Pump pump = new Pump(NAP);

    RtspVideoSource(StreamConfig config, InstantSource clock, Losses losses) {
        this.config = config;
        this.clock = clock;
        this.losses = losses;
    }

    @Override
    public VideoStream open(StreamAddress address, BooleanSupplier stopped) throws StreamFailure {
        var patience = new Patience(config.openWithin(), config.answerWithin(), stopped);
        var camera = new Opening(patience, (connection, requests, session, video) -> {
                    var outlet = new Outlet(losses);
                    var receiver = new VideoReceiver(
                            video.codec(),
                            video.payloadType(),
                            video.ticksPerSecond(),
                            video.parameterSets(),
                            room,
                            losses,
                            (sets, data, sentAt) -> outlet.put(new Keyframe(
                                    video.codec(),
                                    sets,
                                    data,
                                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                                    sentAt == null ? null : sentAt.truncatedTo(ChronoUnit.MILLIS))));
                    return new PlayingCamera(
                            connection, requests, session, receiver, outlet, config.stalledAfter(), stopped);
                })
                .open(address);
        pump.take(camera);
        return camera;
    }

    @PreDestroy
    void close() {
        pump.close();
    }
}
