package io.minewatch.registry.attachment;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What may be attached, told by its first bytes: a name or a header can claim anything. */
enum MediaKind {
    JPEG("image/jpeg", "ffd8ff"),
    PNG("image/png", "89504e470d0a1a0a"),
    PDF("application/pdf", "255044462d");

    private final String mediaType;
    private final byte[] beginning;

    MediaKind(String mediaType, String beginning) {
        this.mediaType = mediaType;
        this.beginning = HexFormat.of().parseHex(beginning);
    }

    /** The kind of a file, if it is one of these. */
    static Optional<MediaKind> of(byte[] content) {
        return Arrays.stream(values())
                .filter(kind -> content.length >= kind.beginning.length
                        && Arrays.mismatch(content, kind.beginning) >= kind.beginning.length)
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether a browser shows it by itself, and can do no harm with it. */
    static boolean isPicture(String mediaType) {
        return mediaType.startsWith("image/");
    }
}
