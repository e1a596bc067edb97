package io.minewatch.registry.exchange.format.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs an archive, whose bytes depend on nothing but what is in it. */
public final class ArchiveWriter {

    /** The first time that a zip archive can tell. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    public ArchiveWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    public void add(String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** Ends the archive; what it was written to stays open. */
    public void finish() throws IOException {
        zip.finish();
        zip.flush();
    }
}
