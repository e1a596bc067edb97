package io.minewatch.registry.exchange.format.archive;

import io.minewatch.registry.exchange.format.Limits;
import io.minewatch.registry.exchange.format.UnreadableFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;

/** Inflates entries until the archive turns out to be a bomb. */
final class Inflater {

    /** An empty table deflates to a thousandth, so the ratio only counts once there is something to fear. */
    private static final long HARMLESS = 16L * 1024 * 1024;

    private final byte[] file;
    private final long most;
    private long inflated;

    Inflater(byte[] file, Limits limits) {
        this.file = file;
        this.most = Math.min(limits.inflatedBytes(), Math.max(HARMLESS, (long) limits.ratio() * file.length));
    }

    /** The bytes of an entry. */
    byte[] inflate(Directory.Entry entry) throws UnreadableFile {
        var packed = new ByteArrayInputStream(file, entry.begin(), entry.length());
        var plain = new ByteArrayOutputStream();
        var chunk = new byte[16 * 1024];
        var checksum = new CRC32();
        var raw = new java.util.zip.Inflater(true);
        try (var bytes = entry.deflated() ? new InflaterInputStream(packed, raw) : packed) {
            for (int n = bytes.read(chunk); n >= 0; n = bytes.read(chunk)) {
                inflated += n;
                if (inflated > most) {
                    throw new UnreadableFile(
                            "archive.bomb",
                            "The archive inflates to more than %,d bytes.".formatted(most),
                            "most",
                            most);
                }
                plain.write(chunk, 0, n);
                checksum.update(chunk, 0, n);
            }
        } catch (IOException e) {
            throw damaged(entry);
        } finally {
            raw.end();
        }
        if ((int) checksum.getValue() != entry.checksum()) {
            throw damaged(entry);
        }
        return plain.toByteArray();
    }

    private static UnreadableFile damaged(Directory.Entry entry) {
        return new UnreadableFile(
                "archive.broken",
                "The archive is damaged: “%s” is not what was packed.".formatted(entry.name()),
                "name",
                entry.name());
    }
}
