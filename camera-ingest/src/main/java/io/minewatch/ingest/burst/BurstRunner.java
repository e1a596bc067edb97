package io.minewatch.ingest.burst;

import io.minewatch.contract.frame.FrameFacts;
import io.minewatch.ingest.frame.Frame;
import io.minewatch.ingest.frame.FrameConfig;
import io.minewatch.ingest.frame.Pictures;
import io.minewatch.ingest.frame.UndecodableKeyframe;
import io.minewatch.ingest.gate.Verdict;
import io.minewatch.ingest.stream.Keyframe;
import io.minewatch.ingest.stream.StreamFailure;
import io.minewatch.ingest.stream.VideoSource;
import io.quarkus.logging.Log;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Consumer;

/** Has one burst after another: opens a main stream, shows some keyframes, closes it. One for each thread. */
final class BurstRunner {

    static final String WRONG_PASSWORD = reason(StreamFailure.Kind.WRONG_PASSWORD);

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final VideoSource source;
    private final Pictures pictures;
    private final Consumer<Frame> frames;
    private final Consumer<Duration> spend;
    private final BurstConfig config;
    private final Duration believedOffset;
    private final InstantSource clock;
    private volatile Instant limit = Instant.EPOCH;

    /**
     * Makes a runner.
     *
     * @param pictures for bursts alone: no watch waits for a large picture
     * @param frames where pictures go
     * @param spend told how much processor time each step took
     */
    BurstRunner(
            VideoSource source,
            Pictures pictures,
            Consumer<Frame> frames,
            Consumer<Duration> spend,
            BurstConfig config,
            FrameConfig frameConfig,
            InstantSource clock) {
        this.source = source;
        this.pictures = pictures;
        this.frames = frames;
        this.spend = spend;
        this.config = config;
        this.believedOffset = frameConfig.believedOffset();
        this.clock = clock;
    }

    /** Has a burst; whatever the camera does, it takes no longer than configured. */
    Outcome run(Wish wish) throws InterruptedException {
        limit = clock.instant().plus(config.firstWithin());
        var probe = wish.target().probe();
        var shown = new Shown();
        try (var stream = source.open(wish.target().address().get(), () -> wish.isWithdrawn() || isLate())) {
            while (shown.frames < config.frames() && !isLate()) {
                var keyframe = stream.next(PATIENCE);
                if (keyframe.isPresent()) {
                    show(keyframe.get(), wish, shown);
                }
            }
            return shown.outcome("late");
        } catch (StreamFailure e) {
            Log.debugf("burst ended: probe=%s cause=%s", probe, e.getMessage());
            boolean stopped = e.kind() == StreamFailure.Kind.STOPPED;
            return stopped && wish.isWithdrawn()
                    ? new Outcome.Withdrawn()
                    : shown.outcome(stopped ? "late" : reason(e.kind()));
        } catch (IllegalArgumentException e) {
            Log.debugf("burst not begun: probe=%s cause=%s", probe, e.getMessage());
            return shown.outcome("password-unreadable");
        } catch (RuntimeException e) {
            Log.errorf(e, "burst broke: probe=%s", probe);
            return shown.outcome("our-fault");
        } finally {
            shown.pay();
        }
    }

    private void show(Keyframe keyframe, Wish wish, Shown shown) throws InterruptedException {
        try {
            var told = withTime(keyframe, wish.sight());
            var pass = new Verdict.Pass(FrameFacts.Gate.MOTION, wish.sight().motion());
            var origin = wish.target().origin();
            frames.accept(pictures.look(told, picture -> Frame.take(origin, told, picture, pass, believedOffset)));
            if (shown.frames++ == 0) {
                limit = clock.instant().plus(config.lasts());
            }
        } catch (UndecodableKeyframe e) {
            shown.undecodable = true;
        } finally {
            shown.pay();
        }
    }

    /** A stream that has just begun has often not told the time yet; the camera's other stream has, by the same clock. */
    private static Keyframe withTime(Keyframe keyframe, Sight sight) {
        if (keyframe.sentAt() != null || sight.clockOffset() == null) {
            return keyframe;
        }
        var sentAt = keyframe.receivedAt().plus(sight.clockOffset());
        return new Keyframe(keyframe.codec(), keyframe.parameterSets(), keyframe.data(), keyframe.receivedAt(), sentAt);
    }

    private boolean isLate() {
        return clock.instant().isAfter(limit);
    }

    private static String reason(StreamFailure.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What one burst has shown so far, and paid for. */
    private final class Shown {

        private int frames;
        private boolean undecodable;
        private long paidTo = THREADS.getCurrentThreadCpuTime();

        void pay() {
            long now = THREADS.getCurrentThreadCpuTime();
            spend.accept(Duration.ofNanos(now - paidTo));
            paidTo = now;
        }

        Outcome outcome(String otherwise) {
            return frames > 0 ? new Outcome.Shown(frames) : new Outcome.Failed(undecodable ? "undecodable" : otherwise);
        }
    }
}
