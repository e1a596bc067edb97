package io.minewatch.registry.exchange.format.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.minewatch.registry.exchange.format.UnreadableFile;
import io.minewatch.registry.exchange.format.text.Encoding;
import io.minewatch.registry.exchange.format.text.Invisible;
import java.util.List;

/** The name of an entry. */
final class EntryName {

    private EntryName() {}

    /** The name in whatever encoding it was packed: Windows uses that of its country and does not say so. */
    static String decoded(byte[] name) {
        try {
            return new String(name, Encoding.of(name).charset());
        } catch (UnreadableFile e) {
            return new String(name, ISO_8859_1);
        }
    }

    /** The name with slashes, if it stays within the archive. */
    static String checked(String name) throws UnreadableFile {
        var plain = Invisible.removeFrom(name).replace('\\', '/');
        if (plain.startsWith("/")
                || plain.matches("[A-Za-z]:.*")
                || List.of(plain.split("/", -1)).contains("..")) {
            throw new UnreadableFile(
                    "archive.unsafe-name",
                    "The archive names an entry outside of itself: “%s”.".formatted(plain),
                    "name",
                    plain);
        }
        return plain;
    }

    /** Whether it is what macOS leaves in every archive. */
    static boolean isLitter(String name) {
        return name.startsWith("__MACOSX/") || name.contains("/._") || name.startsWith("._");
    }
}
