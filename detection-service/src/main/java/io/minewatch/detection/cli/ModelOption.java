package io.minewatch.detection.cli;

import io.minewatch.detection.inference.Model;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which model to look with. */
final class ModelOption {

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "A folder with model.json and its network, instead of the model that the service runs.")
    private @Nullable Path folder;

    Model read() throws IOException {
        try {
            return folder == null ? Model.bundled() : Model.read(folder);
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException(
                    "no model in %s: %s".formatted(folder == null ? "the service" : folder, reason(e)), e);
        }
    }

    /** An exception of the file system says only which file, and of which kind it is says what is wrong. */
    static String reason(Exception e) {
        return switch (e) {
            case java.nio.file.NoSuchFileException missing -> "no such file: " + missing.getMessage();
            case java.nio.file.AccessDeniedException denied -> "not readable: " + denied.getMessage();
            default -> String.valueOf(e.getMessage());
        };
    }
}
