package io.minewatch.ingest.burst;

import static io.minewatch.ingest.burst.Targets.MOVING;
import static io.minewatch.ingest.burst.Targets.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.ClockSource;
import io.minewatch.contract.frame.FrameFacts;
import io.minewatch.contract.probe.StreamRole;
import io.minewatch.ingest.frame.Clips;
import io.minewatch.ingest.frame.Frame;
import io.minewatch.ingest.frame.FrameConfig;
import io.minewatch.ingest.frame.Pictures;
import io.minewatch.ingest.stream.Codec;
import io.minewatch.ingest.stream.Keyframe;
import io.minewatch.ingest.stream.StreamFailure;
import io.minewatch.ingest.stream.VideoSource;
import io.minewatch.ingest.stream.VideoStream;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BurstRunnerTest {

    private static final Keyframe WHOLE = Clips.keyframe(Codec.H264);
    private static final Keyframe BROKEN =
            new Keyframe(Codec.H264, new byte[0], new byte[] {0, 0, 1, 0x65, 1, 2}, WHOLE.receivedAt(), null);

    private final Pictures pictures = Pictures.ofOwn(1, 3);
    private final List<Frame> frames = new ArrayList<>();
    private Instant now = WHOLE.receivedAt();
    private Duration spent = Duration.ZERO;
    private boolean closed;

    @AfterEach
    void close() {
        pictures.close();
    }

    @Test
    void showsSoManyKeyframesOfTheMainStreamAndClosesIt() throws Exception {
        var outcome = runner(camera(Duration.ofSeconds(1))).run(wish(null));

        assertThat(outcome).isEqualTo(new Outcome.Shown(5));
        assertThat(closed).isTrue();
        assertThat(frames).hasSize(5).allSatisfy(frame -> {
            assertThat(frame.facts().stream()).isEqualTo(StreamRole.MAIN);
            assertThat(frame.facts().gate()).isEqualTo(FrameFacts.Gate.MOTION);
            assertThat(frame.facts().motion()).containsExactly(MOVING);
            assertThat(frame.facts().preset()).isEqualTo("home");
        });
        assertThat(frames).extracting(frame -> frame.facts().id()).doesNotHaveDuplicates();
        assertThat(spent).isPositive();
    }

    @Test
    void endsByTimeWhereKeyframesAreRare() throws Exception {
        assertThat(runner(camera(Duration.ofSeconds(4))).run(wish(null))).isEqualTo(new Outcome.Shown(2));
    }

    @Test
    void givesUpACameraThatShowsNothingInTime() throws Exception {
        var opened = now;
        VideoSource silent = (address, stopped) -> stream(stopped, () -> {
            now = now.plusSeconds(1);
            return null;
        });

        assertThat(runner(silent).run(wish(null))).isEqualTo(new Outcome.Failed("late"));
        assertThat(Duration.between(opened, now)).isLessThanOrEqualTo(Duration.ofSeconds(9));
        assertThat(closed).isTrue();
    }

    @Test
    void saysWhyACameraShowedNothing() throws Exception {
        assertThat(runner(failing(StreamFailure.Kind.REFUSED)).run(wish(null)))
                .isEqualTo(new Outcome.Failed("refused"));
        assertThat(runner(failing(StreamFailure.Kind.WRONG_PASSWORD)).run(wish(null)))
                .isEqualTo(new Outcome.Failed(BurstRunner.WRONG_PASSWORD));
        VideoSource broken = (address, stopped) -> stream(stopped, () -> {
            now = now.plusSeconds(1);
            return BROKEN;
        });
        assertThat(runner(broken).run(wish(null))).isEqualTo(new Outcome.Failed("undecodable"));
    }

    @Test
    void whatWasShownBeforeACameraHungUpCounts() throws Exception {
        VideoSource dropping = (address, stopped) -> stream(stopped, () -> {
            now = now.plusSeconds(1);
            if (frames.size() == 2) {
                throw new StreamFailure(StreamFailure.Kind.DROPPED, "closed");
            }
            return at(now);
        });

        assertThat(runner(dropping).run(wish(null))).isEqualTo(new Outcome.Shown(2));
    }

    @Test
    void stopsWhenTheProbeIsLetGo() throws Exception {
        var wish = wish(null);
        wish.withdraw();

        assertThat(runner(camera(Duration.ofSeconds(1))).run(wish)).isEqualTo(new Outcome.Withdrawn());
        assertThat(frames).isEmpty();
    }

    @Test
    void aPasswordThatDoesNotOpenFailsTheBurstAlone() throws Exception {
        var locked = new Target(target(1).origin(), () -> {
            throw new IllegalArgumentException("sealed for another probe");
        });

        assertThat(runner(camera(Duration.ofSeconds(1))).run(new Wish(locked, Targets.motion(now))))
                .isEqualTo(new Outcome.Failed("password-unreadable"));
    }

    @Test
    void goesByTheSubStreamsClockUntilTheMainStreamTellsTheTime() throws Exception {
        runner(camera(Duration.ofSeconds(1))).run(wish(Duration.ofSeconds(-2)));

        assertThat(frames).allSatisfy(frame -> {
            var facts = frame.facts();
            assertThat(facts.clockSource()).isEqualTo(ClockSource.PROBE);
            assertThat(Duration.between(facts.receivedAt(), facts.capturedAt())).isEqualTo(Duration.ofSeconds(-2));
        });
    }

    @Test
    void goesByTheArrivalWhereTheSubStreamsClockIsNotBelieved() throws Exception {
        runner(camera(Duration.ofSeconds(1))).run(wish(Duration.ofHours(8)));

        assertThat(frames)
                .allSatisfy(frame -> assertThat(frame.facts().clockSource()).isEqualTo(ClockSource.ARRIVAL));
    }

    private BurstRunner runner(VideoSource source) {
        var frameConfig = new SmallRyeConfigBuilder()
                .withMapping(FrameConfig.class)
                .build()
                .getConfigMapping(FrameConfig.class);
        InstantSource clock = () -> now;
        return new BurstRunner(
                source,
                pictures,
                frames::add,
                cpu -> spent = spent.plus(cpu),
                BurstConfigs.with(Map.of()),
                frameConfig,
                clock);
    }

    private Wish wish(@Nullable Duration clockOffset) {
        return new Wish(target(1), new Sight(List.of(MOVING), clockOffset, now));
    }

    /** A camera with a keyframe every so often. */
    private VideoSource camera(Duration every) {
        return (address, stopped) -> stream(stopped, () -> {
            now = now.plus(every);
            return at(now);
        });
    }

    private static VideoSource failing(StreamFailure.Kind kind) {
        return (address, stopped) -> {
            throw new StreamFailure(kind, "test");
        };
    }

    private static Keyframe at(Instant time) {
        return new Keyframe(WHOLE.codec(), WHOLE.parameterSets(), WHOLE.data(), time, null);
    }

    private VideoStream stream(BooleanSupplier stopped, Pull pull) {
        return new VideoStream() {
            @Override
            public Optional<Keyframe> next(Duration patience) throws StreamFailure {
                var keyframe = Optional.ofNullable(pull.next());
                if (stopped.getAsBoolean()) {
                    throw new StreamFailure(StreamFailure.Kind.STOPPED, "stopped");
                }
                return keyframe;
            }

            @Override
            public void close() {
                closed = true;
            }
        };
    }

    private interface Pull {
        @Nullable
        Keyframe next() throws StreamFailure;
    }
}
