package io.minewatch.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.minewatch.ingest.stream.StreamFailure.Kind;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReaderChoiceTest {

    private static final StreamAddress ADDRESS = new StreamAddress(URI.create("rtsp://10.0.0.7/x"), null);

    private final List<String> tried = new ArrayList<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private ReaderChoice choice(
            Map<String, String> settings, @Nullable StreamFailure ofOwn, @Nullable StreamFailure ofLibav) {
        return new ReaderChoice(StreamConfigs.with(settings), reader("own", ofOwn), reader("libav", ofLibav), registry);
    }

    private VideoSource reader(String name, @Nullable StreamFailure failure) {
        return (address, stopped) -> {
            tried.add(name);
            if (failure != null) {
                throw failure;
            }
            return new NothingToSee();
        };
    }

    private static void open(VideoSource source) throws StreamFailure {
        source.open(ADDRESS, () -> false).close();
    }

    @Test
    void leavesACameraThatOursDoesNotUnderstandToLibavAndRemembersIt() throws Exception {
        var choice = choice(Map.of(), new ProtocolSurprise("no-tcp"), null);

        open(choice);
        open(choice);

        assertThat(tried).containsExactly("own", "libav", "libav");
        assertThat(registry.get("minewatch.reader.changes").counter().count()).isEqualTo(1);
    }

    @Test
    void forgetsItWhenLibavCannotReadItEither() {
        var choice = choice(Map.of(), new ProtocolSurprise("garbage"), new StreamFailure(Kind.REFUSED, "no-transport"));

        assertThatThrownBy(() -> open(choice)).message().contains("no-transport");
        assertThatThrownBy(() -> open(choice)).isInstanceOf(StreamFailure.class);

        assertThat(tried).containsExactly("own", "libav", "own", "libav");
    }

    @Test
    void doesNotAskTwiceWhereBothWouldHearTheSame() {
        var choice = choice(Map.of(), new StreamFailure(Kind.WRONG_PASSWORD, "unauthorized"), null);

        assertThatThrownBy(() -> open(choice)).isInstanceOf(StreamFailure.class);

        assertThat(tried).containsExactly("own");
    }

    @Test
    void doubtsAReaderThatMakesNoKeyframes() throws Exception {
        var choice = choice(Map.of("minewatch.stream.doubted-after", "PT0S"), null, null);

        try (var stream = choice.open(ADDRESS, () -> false)) {
            assertThatThrownBy(() -> stream.next(Duration.ZERO)).message().contains("no-keyframe");
        }
        open(choice);

        assertThat(tried).containsExactly("own", "libav");
    }

    @Test
    void leavesEncryptedCamerasAndEveryoneIfToldSoToLibav() throws Exception {
        choice(Map.of(), null, null)
                .open(new StreamAddress(URI.create("rtsps://10.0.0.7/x"), null), () -> false)
                .close();
        open(choice(Map.of("minewatch.stream.reader", "libav"), null, null));

        assertThat(tried).containsExactly("libav", "libav");
    }

    /** A camera that plays and shows nothing. */
    private static final class NothingToSee implements VideoStream {

        @Override
        public Optional<Keyframe> next(Duration patience) {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }
}
