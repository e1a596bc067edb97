package io.minewatch.detection.cli;

import io.minewatch.detection.drawing.Drawing;
import io.minewatch.detection.drawing.Mark;
import io.minewatch.detection.video.Still;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A folder of pictures with boxes in them, each under the name of its original. */
final class Album {

    private final Path folder;
    private final Set<Path> written = new HashSet<>();

    Album(Path folder) {
        this.folder = folder;
    }

    /** Adds a picture with what was found in it. */
    void add(Source source, byte[] bytes, List<Mark> marks) throws IOException {
        write(source, source.name(), bytes, marks);
    }

    /** Adds a picture out of a video: a folder by the video's name, a file by the second. */
    void add(Source source, Still still, List<Mark> marks) throws IOException {
        var name = String.format(Locale.ROOT, "%08.2f.jpg", still.second());
        write(source, source.name().resolve(name), still.jpeg(), marks);
    }

    private void write(Source source, Path name, byte[] bytes, List<Mark> marks) throws IOException {
        var target = folder.resolve(name);
        if (Files.exists(target) && Files.isSameFile(target, source.file())) {
            throw new IOException("not drawn: %s would overwrite it".formatted(target));
        }
        if (!written.add(target)) {
            throw new IOException("not drawn: another picture of that name lies at %s already".formatted(target));
        }
        var file = name.getFileName().toString();
        int dot = file.lastIndexOf('.');
        var drawn = Drawing.draw(bytes, marks, dot < 0 ? ".jpg" : file.substring(dot));
        if (target.getParent() != null) {
            Files.createDirectories(target.getParent());
        }
        Files.write(target, drawn);
    }
}
