package io.minewatch.alert.ledger.root;

import io.minewatch.alert.ledger.root.Roots.StoredRoot;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.ledger.SignedRoot;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A folder of roots: {@code roots.jsonl} with a line for each, which only grows, and a file for each under its day, {@code
 * 2026-11-22/root-000000000041.json}, beside it {@code .tsr} when it was time-stamped.
 */
final class RootFiles {

    /** A signed root is some 500 bytes. */
    private static final int LONGEST_LINE = 4096;

    private final Path folder;

    RootFiles(Path folder) {
        this.folder = folder;
    }

    /** The number of the last root in the folder, 0 while there is none. A line cut short by a power cut does not count. */
    long findLastNumber() throws IOException {
        return tail().lines().mapToLong(RootFiles::numberIn).max().orElse(0);
    }

    /** Adds roots; another copy of the service may do so at the same moment, and only one does. */
    void add(List<StoredRoot> roots) throws IOException {
        Files.createDirectories(folder);
        try (var channel = FileChannel.open(
                        lines(), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
                var lock = channel.lock()) {
            long last = findLastNumber();
            if (!tail().endsWith("\n")) {
                channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
            }
            for (var root : roots) {
                if (root.root().number() > last) {
                    write(fileOf(root, ".json"), root.text().getBytes(StandardCharsets.UTF_8));
                    channel.write(ByteBuffer.wrap((root.text() + "\n").getBytes(StandardCharsets.UTF_8)));
                }
            }
            channel.force(true);
        }
    }

    /** Puts a time stamp beside its root. */
    void addStamp(StoredRoot root, byte[] token) throws IOException {
        write(fileOf(root, ".tsr"), token);
    }

    /** Puts the public key there, as {@code openssl pkeyutl} reads it. */
    void addKey(RootKey key) throws IOException {
        write(
                folder.resolve(
                        "ledger-root-key-%s.pem".formatted(key.publicKey().substring(0, 16))),
                key.pem().getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    private Path fileOf(StoredRoot root, String ending) {
        return folder.resolve(root.root().at().toString().substring(0, 10))
                .resolve("root-%012d%s".formatted(root.root().number(), ending));
    }

    private Path lines() {
        return folder.resolve("roots.jsonl");
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        if (Files.notExists(file)) {
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        }
    }

    private static long numberIn(String line) {
        try {
            return ContractJson.read(line.getBytes(StandardCharsets.UTF_8), SignedRoot.class)
                    .root()
                    .number();
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }

    /** The end of the long file, with some lines; a line break while there is none. */
    private String tail() throws IOException {
        if (Files.notExists(lines()) || Files.size(lines()) == 0) {
            return "\n";
        }
        try (var in = new RandomAccessFile(lines().toFile(), "r")) {
            long from = Math.max(0, in.length() - LONGEST_LINE);
            byte[] tail = new byte[(int) (in.length() - from)];
            in.seek(from);
            in.readFully(tail);
            return new String(tail, StandardCharsets.UTF_8);
        }
    }
}
