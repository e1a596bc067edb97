package io.minewatch.endtoend.rig;

import io.minewatch.endtoend.measure.Report;
import io.minewatch.simulator.scene.Scenes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What most cameras of a county send: 640×360 H.264, 25 frames a second, 300 to 500 kbit/s, a standing scene with the
 * noise of a sensor. On one clip of ten something the size of a lorry passes for eight seconds of each minute.
 *
 * <p>They are encoded once for each distance between key frames and kept in the user's cache.
 */
public final class QuietClips {

    /** Says how the clips are made: with another recipe they are made anew. */
    private static final String RECIPE = "1";

    private static final int FRAMES_PER_SECOND = 25;
    private static final int CLIPS = 10;

    /** Scenes that begin with nobody in view. */
    private static final List<String> PLACES =
            List.of("hills-dusk-empty", "open-country-pass", "river-pass", "road-day", "road-night");

    private final int keyframeSeconds;
    private final Path folder;

    private QuietClips(int keyframeSeconds, Path folder) {
        this.keyframeSeconds = keyframeSeconds;
        this.folder = folder;
    }

    /**
     * The folder with the clips, made first if need be.
     *
     * @param keyframeSeconds from one key frame to the next
     */
    public static Path get(int keyframeSeconds, Report report) throws IOException, InterruptedException {
        var folder = cache().resolve("quiet-%s-%ds".formatted(RECIPE, keyframeSeconds));
        if (Files.notExists(folder)) {
            Program.requireFfmpeg();
            report.progress("encoding %d clips, kept in %s for the next time", CLIPS, folder);
            Files.createDirectories(folder.getParent());
            var fresh = Files.createTempDirectory(folder.getParent(), "new-");
            new QuietClips(keyframeSeconds, fresh).encode();
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return folder;
    }

    private static Path cache() {
        var home = Path.of(System.getProperty("user.home"), ".cache");
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .map(Path::of)
                .orElse(home)
                .resolve("minewatch/bench");
    }

    private void encode() throws IOException, InterruptedException {
        for (int i = 0; i < CLIPS; i++) {
            var place = folder.resolve("place");
            try (var scene =
                    Scenes.class.getResourceAsStream("/clips/%s.main.h264".formatted(PLACES.get(i % PLACES.size())))) {
                Files.write(place, scene.readAllBytes());
            }
            Program.run(command(i, place), folder.resolve("ffmpeg.log"));
            Files.delete(place);
        }
    }

    private List<String> command(int index, Path place) {
        boolean passing = index == CLIPS - 1;
        // A whole number of key frames, so that the clip begins again with one.
        int seconds = (passing ? 60 : 20) / keyframeSeconds * keyframeSeconds;
        int interval = FRAMES_PER_SECOND * keyframeSeconds;
        var command = new ArrayList<>(List.of("ffmpeg", "-hide_banner", "-loglevel", "error", "-y", "-f", "h264"));
        command.addAll(List.of("-i", place.toString(), "-filter_complex", filters(index, passing, seconds)));
        command.addAll(List.of("-c:v", "libx264", "-preset", "superfast", "-profile:v", "main", "-pix_fmt", "yuv420p"));
        command.addAll(List.of("-g", "" + interval, "-keyint_min", "" + interval, "-sc_threshold", "0", "-bf", "0"));
        command.addAll(List.of("-b:v", "400k", "-maxrate", "500k", "-bufsize", "800k"));
        command.addAll(List.of("-x264-params", "repeat-headers=1:sliced-threads=0", "-t", "" + seconds));
        command.addAll(List.of(
                "-f", "h264", folder.resolve("quiet-%d.h264".formatted(index)).toString()));
        return command;
    }

    /** The scene's first picture stands still; the second half of the clips shows it the other way round. */
    private static String filters(int index, boolean passing, int seconds) {
        var still = "[0:v]trim=end_frame=1,scale=640:360%s,loop=loop=-1:size=1,fps=%d,trim=duration=%d,setpts=N/%d/TB"
                .formatted(index < PLACES.size() ? "" : ",hflip", FRAMES_PER_SECOND, seconds, FRAMES_PER_SECOND);
        var noise = "noise=alls=5:allf=t";
        if (!passing) {
            return still + "," + noise;
        }
        var lorry = "color=c=0x6b5a3a:s=44x24:r=%d:d=%d".formatted(FRAMES_PER_SECOND, seconds);
        return still + "[still];" + lorry
                + "[lorry];[still][lorry]overlay=x='(t-20)*80':y=210:enable='between(t,20,28)'," + noise;
    }
}
