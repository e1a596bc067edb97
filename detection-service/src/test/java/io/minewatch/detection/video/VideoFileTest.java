package io.minewatch.detection.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.minewatch.detection.Pictures;
import io.minewatch.detection.inference.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A film of six seconds, thirty pictures of a digging site. */
class VideoFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path film;

    @BeforeEach
    void layTheFilmDown() throws IOException {
        film = Files.write(folder.resolve("film.mp4"), Pictures.film());
    }

    @Test
    void takesAPictureASecond() throws IOException {
        var stills = stills(film, 1);

        assertThat(stills).extracting(Still::second).containsExactly(0.0, 1.0, 2.0, 3.0, 4.0, 5.0);
        try (var picture = Picture.decode(stills.getFirst().jpeg())) {
            assertThat(picture.width())
                    .isEqualTo(640)
                    .isEqualTo(stills.getFirst().width());
            assertThat(picture.height())
                    .isEqualTo(360)
                    .isEqualTo(stills.getFirst().height());
        }
    }

    @Test
    void takesThemAsOftenAsItIsTold() throws IOException {
        assertThat(stills(film, 0.4)).hasSize(15);
        assertThat(stills(film, 0.01)).hasSize(30);
    }

    @Test
    void knowsHowLongItIs() throws IOException {
        try (var video = VideoFile.open(film, 1)) {
            assertThat(video.seconds()).isCloseTo(6, within(0.1));
        }
    }

    @Test
    void givesWhatThereIsOfAFilmThatWasCutOffAndSaysSo() throws IOException {
        byte[] whole = Files.readAllBytes(film);
        Files.write(film, Arrays.copyOf(whole, whole.length / 2));
        var seen = new ArrayList<Still>();

        try (var video = VideoFile.open(film, 0.2)) {
            assertThatThrownBy(() -> {
                        for (var still = video.next(); still.isPresent(); still = video.next()) {
                            seen.add(still.get());
                        }
                    })
                    .isInstanceOf(UnreadableVideoException.class);
        }
        assertThat(seen).isNotEmpty();
    }

    @Test
    void saysOfWhatIsNoVideoThatItIsNone() throws IOException {
        Files.writeString(film, "not a film");
        assertThatThrownBy(() -> VideoFile.open(film, 1)).hasMessageContaining("not a video");

        Files.write(film, new byte[0]);
        assertThatThrownBy(() -> VideoFile.open(film, 1)).hasMessageContaining("empty");

        Files.delete(film);
        assertThatThrownBy(() -> VideoFile.open(film, 1)).isInstanceOf(NoSuchFileException.class);
    }

    private static List<Still> stills(Path file, double everySeconds) throws IOException {
        var stills = new ArrayList<Still>();
        try (var video = VideoFile.open(file, everySeconds)) {
            for (var still = video.next(); still.isPresent(); still = video.next()) {
                stills.add(still.get());
            }
        }
        return stills;
    }
}
