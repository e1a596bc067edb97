package io.minewatch.registry.exchange;

import io.minewatch.registry.change.InvalidChange;
import io.minewatch.registry.exchange.format.Column;
import io.minewatch.registry.exchange.format.Draft;
import io.minewatch.registry.exchange.format.Formats;
import io.minewatch.registry.exchange.format.UnreadableFile;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * Keeps files with passwords out: a file is kept as filed, for good and in the clear, and passwords never are. They are
 * entered one by one, where they are sealed.
 */
@Singleton
class SecretScan {

    private static final Pattern IN_ADDRESS = Pattern.compile("(?i)[a-z]+://[^/\\s]*@.*");

    private final Formats formats = new Formats();
    private final ImportConfig config;

    SecretScan(ImportConfig config) {
        this.config = config;
    }

    /** Refuses a file that holds passwords, or cannot be read and so may hold them. */
    void requireNone(byte[] file, String fileName) {
        try {
            if (formats.read(file, fileName, config.limits()).drafts().stream().anyMatch(SecretScan::hasSecret)) {
                throw new InvalidChange(
                        "", "probe.password-in-file", "holds passwords; a file is kept as it came, so take them out");
            }
        } catch (UnreadableFile e) {
            throw new InvalidChange("", e.code(), e.getMessage());
        }
    }

    private static boolean hasSecret(Draft draft) {
        return Column.PASSWORD.of(draft.properties()).isPresent()
                || draft.properties().values().stream()
                        .anyMatch(value -> IN_ADDRESS.matcher(value.strip()).matches());
    }
}
