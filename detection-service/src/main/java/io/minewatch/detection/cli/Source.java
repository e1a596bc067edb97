package io.minewatch.detection.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * A file to look at.
 *
 * @param name its path below what the user named
 */
record Source(Path file, Path name) {

    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "bmp", "webp", "tif", "tiff");
    private static final Set<String> VIDEOS =
            Set.of("mp4", "m4v", "mkv", "webm", "avi", "mov", "ts", "h264", "264", "h265", "265", "hevc");

    boolean isVideo() {
        return VIDEOS.contains(suffix(file));
    }

    static boolean isKnown(Path file) {
        return PICTURES.contains(suffix(file)) || VIDEOS.contains(suffix(file));
    }

    private static String suffix(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
