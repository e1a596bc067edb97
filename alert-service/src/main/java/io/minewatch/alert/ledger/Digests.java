package io.minewatch.alert.ledger;

import io.minewatch.contract.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** What holds entries together: SHA-256 (FIPS 180-4) and, beside it, SM3 (GB/T 32905), of UTF-8, in small hexadecimal digits. */
public final class Digests {

    /** What the first entry names as the digest before it. */
    public static final String BEGINNING = "0".repeat(64);

    private Digests() {}

    public static String sha256(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex();
    }

    public static String sm3(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return HexFormat.of().formatHex(result);
    }
}
