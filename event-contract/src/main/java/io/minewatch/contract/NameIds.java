package io.minewatch.contract;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids that come out the same whenever the same thing is named again, so that a replay changes nothing.
 *
 * <p>They are version 5 UUIDs (RFC 9562): SHA-1 over a namespace and a name.
 */
public final class NameIds {

    private static final UUID NAMESPACE = UUID.fromString("6b1f3f6e-6f0c-4b0e-9d3c-6d696e657761");

    private NameIds() {}

    /** The county's id for the thing named by {@code parts}: {@code adcode-uuid}. */
    public static String of(String adcode, Object... parts) {
        var name = new StringBuilder(adcode);
        for (var part : parts) {
            name.append('\u001f').append(part);
        }
        return adcode + "-" + uuid(name.toString());
    }

    /** The version 5 UUID of a name in Minewatch's namespace. */
    public static UUID uuid(String name) {
        byte[] hash = sha1(name.getBytes(StandardCharsets.UTF_8));
        hash[6] = (byte) (hash[6] & 0x0f | 0x50);
        hash[8] = (byte) (hash[8] & 0x3f | 0x80);
        var bytes = ByteBuffer.wrap(hash);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static byte[] sha1(byte[] name) {
        try {
            var digest = MessageDigest.getInstance("SHA-1");
            digest.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .array());
            return digest.digest(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
