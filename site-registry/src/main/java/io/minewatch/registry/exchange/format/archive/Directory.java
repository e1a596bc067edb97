package io.minewatch.registry.exchange.format.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.minewatch.registry.exchange.format.Limits;
import io.minewatch.registry.exchange.format.UnreadableFile;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The directory at the end of an archive (APPNOTE 4.3.12 and 4.3.16), without the extension for more than 4 GiB.
 *
 * <p>The directory and not the headers before each entry: programs that write workbooks as a stream leave the sizes there
 * empty, or write them in a form of their own.
 */
final class Directory {

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;
    private static final int ENCRYPTED = 1;
    private static final int NAME_IS_UTF8 = 1 << 11;

    /**
     * One entry.
     *
     * @param begin of its bytes in the file
     * @param length of its bytes as they are packed
     * @param checksum CRC-32 of its bytes as they were
     */
    record Entry(String name, boolean deflated, int begin, int length, int checksum) {}

    private final ByteBuffer file;

    private Directory(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The entries, none of which shares bytes with another. */
    static List<Entry> read(byte[] file, Limits limits) throws UnreadableFile {
        try {
            var entries = new Directory(file).entries(limits);
            refuseOverlaps(entries);
            return entries;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw damaged();
        }
    }

    private List<Entry> entries(Limits limits) throws UnreadableFile {
        int end = end();
        int count = file.getShort(end + 10) & 0xFFFF;
        if (count > limits.entries()) {
            throw new UnreadableFile(
                    "archive.too-many-entries",
                    "The archive has more than %,d entries.".formatted(limits.entries()),
                    "most",
                    limits.entries());
        }
        file.position(file.getInt(end + 16));
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < count; i++) {
            entries.add(entry());
        }
        return entries;
    }

    private int end() throws UnreadableFile {
        int last = file.capacity() - END_SIZE;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (file.getInt(at) == END) {
                return at;
            }
        }
        throw new UnreadableFile("archive.cut-off", "The archive has no end: it was cut off on its way.");
    }

    private Entry entry() throws UnreadableFile {
        int at = file.position();
        int flags = file.getShort(at + 8);
        int method = file.getShort(at + 10);
        int length = file.getInt(at + 20);
        int local = file.getInt(at + 42);
        if (file.getInt(at) != ENTRY || length < 0 || file.getInt(local) != LOCAL) {
            throw damaged();
        }
        var name = new byte[file.getShort(at + 28) & 0xFFFF];
        file.get(at + 46, name);
        file.position(at + 46 + name.length + (file.getShort(at + 30) & 0xFFFF) + (file.getShort(at + 32) & 0xFFFF));
        if ((flags & ENCRYPTED) != 0 || method != 0 && method != 8) {
            throw new UnreadableFile(
                    "archive.encrypted", "The archive is encrypted, or packed in a way that is not in general use.");
        }
        int begin = local + LOCAL_SIZE + (file.getShort(local + 26) & 0xFFFF) + (file.getShort(local + 28) & 0xFFFF);
        if ((long) begin + length > file.capacity()) {
            throw damaged();
        }
        var text = (flags & NAME_IS_UTF8) != 0 ? new String(name, UTF_8) : EntryName.decoded(name);
        return new Entry(EntryName.checked(text), method == 8, begin, length, file.getInt(at + 16));
    }

    /** Entries on top of one another are how a small file becomes a large bomb. */
    private static void refuseOverlaps(List<Entry> entries) throws UnreadableFile {
        var inOrder =
                entries.stream().sorted(Comparator.comparingInt(Entry::begin)).toList();
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i).begin()
                    < inOrder.get(i - 1).begin() + inOrder.get(i - 1).length()) {
                throw new UnreadableFile("archive.overlap", "Entries of the archive share the same bytes.");
            }
        }
    }

    private static UnreadableFile damaged() {
        return new UnreadableFile("archive.broken", "The archive is damaged.");
    }
}
