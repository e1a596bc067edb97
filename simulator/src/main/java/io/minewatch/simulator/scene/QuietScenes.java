package io.minewatch.simulator.scene;

import io.minewatch.simulator.rtsp.Clip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Clips of a folder on which next to nothing happens, each as a scene with neither mines nor machines. */
final class QuietScenes {

    private static final double FRAMES_PER_SECOND = 25;
    private static final Scene.Camera CAMERA = new Scene.Camera(12, 0, 10, 0, 60, 16.0 / 9);

    private final Map<String, Clip> clips;

    private QuietScenes(Map<String, Clip> clips) {
        this.clips = clips;
    }

    static QuietScenes none() {
        return new QuietScenes(Map.of());
    }

    static QuietScenes in(Path folder) {
        try (var files = Files.list(folder)) {
            var clips = files.filter(f -> f.toString().endsWith(".h264"))
                    .sorted()
                    .collect(Collectors.toMap(
                            QuietScenes::idOf,
                            file -> Clip.fromFile(file, FRAMES_PER_SECOND),
                            (first, second) -> first,
                            LinkedHashMap::new));
            if (clips.isEmpty()) {
                throw new IllegalArgumentException("no clips in " + folder);
            }
            return new QuietScenes(clips);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be read: " + folder, e);
        }
    }

    private static String idOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.h264$", "");
    }

    List<String> ids() {
        return List.copyOf(clips.keySet());
    }

    Optional<Scene> find(String id) {
        Function<Clip, Scene> scene = clip -> new Scene(
                id,
                "Next to nothing happens.",
                FRAMES_PER_SECOND,
                (int) clip.duration().plus(Duration.ofMillis(500)).toSeconds(),
                CAMERA,
                List.of(),
                List.of());
        return findClip(id).map(scene);
    }

    Optional<Clip> findClip(String id) {
        return Optional.ofNullable(clips.get(id));
    }
}
