package io.minewatch.registry.exchange.format;

/** Reads one format. */
public interface SheetReader {

    /**
     * What stands in {@code file}.
     *
     * @param file all its bytes, no more than {@link Limits#bytes}
     * @throws UnreadableFile if nothing of it can be taken
     */
    Sheet read(byte[] file, String fileName, Limits limits) throws UnreadableFile;
}
