package io.minewatch.simulator.scene;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.probe.StreamRole;
import io.minewatch.simulator.rtsp.Clip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The rendered scenes on the class path. Clips are loaded once, however many cameras show them. */
public final class Scenes {

    /** The renderer writes classes and kinds in small letters. */
    private static final JsonMapper READER = ContractJson.mapper()
            .rebuild()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private final String folder;
    private final QuietScenes quiet;
    private final Map<String, Scene> scenes = new ConcurrentHashMap<>();
    private final Map<String, Clip> clips = new ConcurrentHashMap<>();

    /** Scenes in a folder of the class path, for instance {@code /clips/}. */
    public Scenes(String folder) {
        this(folder, QuietScenes.none());
    }

    private Scenes(String folder, QuietScenes quiet) {
        this.folder = folder;
        this.quiet = quiet;
    }

    /** These scenes, and the clips of a folder on which next to nothing happens. */
    public Scenes withQuiet(Path clips) {
        return new Scenes(folder, QuietScenes.in(clips));
    }

    /** The names of the scenes on which next to nothing happens. */
    public List<String> listQuiet() {
        return quiet.ids();
    }

    /** The scenes that come with the simulator. */
    public static Scenes rendered() {
        return new Scenes("/clips/");
    }

    /** The scene of that name. */
    public Scene get(String id) {
        return quiet.find(id).orElseGet(() -> scenes.computeIfAbsent(id, this::read));
    }

    /** The clip that a camera sends as its main or sub stream; H.265 where there is one. */
    public Clip clip(String id, StreamRole role) {
        return quiet.findClip(id)
                .orElseGet(() ->
                        clips.computeIfAbsent(id + "." + role.name().toLowerCase(Locale.ROOT), name -> load(id, name)));
    }

    private Scene read(String id) {
        try (var stream = Scenes.class.getResourceAsStream(folder + id + ".json")) {
            if (stream == null) {
                throw new IllegalArgumentException("no scene %s in %s".formatted(id, folder));
            }
            return READER.readValue(stream, Scene.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Clip load(String id, String name) {
        var file = List.of(name + ".h265", name + ".h264").stream()
                .map(folder::concat)
                .filter(path -> Scenes.class.getResource(path) != null)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no clip %s in %s".formatted(name, folder)));
        return Clip.fromResource(file, get(id).fps());
    }
}
