package io.minewatch.ingest.probe;

import io.minewatch.contract.Coded;
import io.minewatch.contract.frame.FrameFacts;
import io.minewatch.contract.probe.ProbeStatus.State;
import io.minewatch.ingest.burst.Sight;
import io.minewatch.ingest.frame.Frame;
import io.minewatch.ingest.frame.Picture;
import io.minewatch.ingest.frame.UndecodableKeyframe;
import io.minewatch.ingest.gate.Gate;
import io.minewatch.ingest.gate.Luma;
import io.minewatch.ingest.gate.Verdict;
import io.minewatch.ingest.sight.CameraSight;
import io.minewatch.ingest.sight.View;
import io.minewatch.ingest.stream.Backoff;
import io.minewatch.ingest.stream.Keyframe;
import io.minewatch.ingest.stream.StreamFailure;
import io.minewatch.ingest.stream.VideoStream;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Watches one probe on a thread of its own, until it is told to stop: connects, reads, decodes, gates, publishes. */
final class ProbeWatch {

    /** libav decodes on the heap; a hundred threads with the usual stack would reserve a hundred megabytes. */
    private static final long STACK_BYTES = 512 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final WatchTools tools;
    private final ProbeHealth health;
    private final Backoff backoff;
    private final Gate gate;
    private final CameraSight cameraSight;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private volatile Aim aim;
    private Instant pictureAt = Instant.EPOCH;
    private @Nullable Instant calibratedAt;

    ProbeWatch(Aim aim, WatchTools tools, ProbeHealth health) {
        this.aim = aim;
        this.tools = tools;
        this.health = health;
        this.backoff = new Backoff(tools.streamConfig().retry(), new SplittableRandom());
        this.gate = new Gate(tools.gateConfig());
        this.cameraSight = new CameraSight(tools.sightConfig());
        this.calibratedAt = aim.calibratedAt();
        health.take(new Figures(gate::report, () -> tools.bursts().figures(aim.probe())));
        this.thread = new Thread(null, this::run, "probe-" + aim.probe(), STACK_BYTES);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Another revision of the probe with the same stream: it plays on. */
    void aimAt(Aim next) {
        aim = next;
    }

    Aim aim() {
        return aim;
    }

    /** Tells the watch to end; {@link #awaitEnd} waits for it. */
    void stop() {
        stopping.countDown();
        tools.bursts().forget(aim.probe());
    }

    void awaitEnd(Duration limit) throws InterruptedException {
        thread.join(limit);
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void run() {
        try {
            while (!isStopping()) {
                pause(attempt());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Connects and reads until something goes wrong; says how long to wait before the next attempt. */
    private Duration attempt() throws InterruptedException {
        Instant opened = now();
        try (var stream = tools.source().open(aim.address(tools.sealKey().seal()), this::isStopping)) {
            opened = now();
            pictureAt = opened;
            watch(stream);
            return Duration.ZERO;
        } catch (StreamFailure e) {
            var trouble = Trouble.of(e, tools.streamConfig().stalledAfter());
            health.note(trouble.state(), trouble.reason(), now());
            backoff.played(Duration.between(opened, now()));
            Log.debugf("stream ended: probe=%s cause=%s", aim.probe(), e.getMessage());
            return backoff.after(e.kind());
        } catch (IllegalArgumentException e) {
            health.note(State.WRONG_PASSWORD, new Coded("probe.password-unreadable"), now());
            Log.warnf("password does not open: probe=%s cause=%s", aim.probe(), e.getMessage());
            return backoff.after(StreamFailure.Kind.WRONG_PASSWORD);
        } catch (RuntimeException e) {
            // Ours to mend, and no reason to leave this camera alone for ever.
            health.note(State.UNDECODABLE, new Coded("probe.our-fault"), now());
            Log.errorf(e, "watch broke: probe=%s", aim.probe());
            return backoff.after(StreamFailure.Kind.DROPPED);
        }
    }

    private void pause(Duration time) throws InterruptedException {
        boolean stopped = stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
        Log.tracef("waited: probe=%s time=%s stopped=%s", aim.probe(), time, stopped);
    }

    private void watch(VideoStream stream) throws StreamFailure, InterruptedException {
        while (!isStopping()) {
            var keyframe = stream.next(PATIENCE);
            if (keyframe.isEmpty() || !handle(keyframe.get())) {
                noteBlindness();
            }
        }
    }

    private boolean handle(Keyframe keyframe) throws InterruptedException {
        try {
            var frame = tools.pictures().look(keyframe, picture -> look(keyframe, picture));
            pictureAt = keyframe.receivedAt();
            tools.counts().decoded();
            frame.ifPresent(this::publish);
            return true;
        } catch (UndecodableKeyframe e) {
            health.lost();
            tools.counts().undecodable();
            Log.tracef("keyframe lost: probe=%s cause=%s", aim.probe(), e.getMessage());
            return false;
        }
    }

    private Optional<Frame> look(Keyframe keyframe, Picture picture) {
        var luma = picture.luma();
        gate.mask(aim.masks());
        var view = noteSight(luma, keyframe);
        var seen = view.isPoseDoubtful() || health.isPoseDoubtful() ? aim.withoutPreset() : aim;
        return switch (gate.judge(luma, keyframe.receivedAt())) {
            case Verdict.Hold hold -> {
                tools.counts().held(hold.cause());
                yield Optional.empty();
            }
            case Verdict.Pass pass -> {
                var frame = Frame.take(
                        seen.origin(),
                        keyframe,
                        picture,
                        pass,
                        tools.frameConfig().believedOffset());
                askForBurst(seen, frame.facts());
                yield Optional.of(frame);
            }
        };
    }

    private void askForBurst(Aim seen, FrameFacts facts) {
        if (facts.gate() == FrameFacts.Gate.MOTION && !facts.motion().isEmpty() && !isStopping()) {
            var sight = new Sight(facts.motion(), facts.clockOffset(), facts.receivedAt());
            seen.burstTarget(tools.sealKey()).ifPresent(target -> tools.bursts().ask(target, sight));
        }
    }

    private void publish(Frame frame) {
        var facts = frame.facts();
        tools.counts().passed(facts.gate());
        tools.frames()
                .publish(
                        frame,
                        () -> {
                            health.published();
                            tools.counts().delivered(Duration.between(facts.receivedAt(), now()));
                        },
                        () -> {
                            health.lost();
                            tools.counts().undelivered();
                        });
    }

    private View noteSight(Luma luma, Keyframe keyframe) {
        var current = aim;
        if (!Objects.equals(current.calibratedAt(), calibratedAt)) {
            calibratedAt = current.calibratedAt();
            cameraSight.learnAnew();
            health.calibrated();
        }
        var at = keyframe.receivedAt();
        var view = cameraSight.look(luma, at);
        var role = current.stream().role();
        health.handled(role, view, at);
        if (keyframe.sentAt() != null) {
            var offset = Duration.between(at, keyframe.sentAt());
            health.hearClock(offset, tools.frameConfig().believedOffset(), at);
        }
        health.note(
                State.LIVE, new Coded("probe.live").with("stream", role.name().toLowerCase(Locale.ROOT)), at);
        return view;
    }

    private void noteBlindness() {
        var blind = Duration.between(pictureAt, now());
        if (blind.compareTo(tools.healthConfig().undecodableAfter()) >= 0) {
            health.note(State.UNDECODABLE, new Coded("probe.undecodable").with("seconds", blind.toSeconds()), now());
        }
    }

    private Instant now() {
        return tools.clock().instant();
    }
}
