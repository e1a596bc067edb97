package io.minewatch.registry.exchange.format.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.minewatch.registry.exchange.format.UnreadableFile;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * How the text of a file is encoded, told by its content: what files say of it themselves is often wrong.
 *
 * <p>A byte-order mark decides. Without one it is UTF-8 if every byte fits, else GB18030, which holds GBK and GB 2312.
 *
 * @param mark bytes of the byte-order mark, which are no text
 */
public record Encoding(Charset charset, int mark) {

    public static final Charset GB18030 = Charset.forName("GB18030");

    /**
     * The encoding of {@code bytes}.
     *
     * @throws UnreadableFile if they are no text, or end within a character
     */
    public static Encoding of(byte[] bytes) throws UnreadableFile {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(UTF_8, 3).checked(bytes);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new Encoding(UTF_16LE, 2).checked(bytes);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new Encoding(UTF_16BE, 2).checked(bytes);
        }
        var utf8 = Trial.of(bytes, 0, UTF_8);
        if (utf8.fits() && !utf8.looksLikeGb(bytes)) {
            return new Encoding(UTF_8, 0).accepted(utf8);
        }
        return new Encoding(GB18030, 0).accepted(Trial.of(bytes, 0, GB18030));
    }

    private Encoding checked(byte[] bytes) throws UnreadableFile {
        return accepted(Trial.of(bytes, mark, charset));
    }

    private Encoding accepted(Trial trial) throws UnreadableFile {
        if (!trial.fits()) {
            throw new UnreadableFile(
                    "text.encoding",
                    "The text is neither UTF-8 nor GBK: byte %,d fits neither.".formatted(trial.failedAt()),
                    "byte",
                    trial.failedAt());
        }
        if (trial.cutOff()) {
            throw new UnreadableFile(
                    "text.cut-off", "The file ends in the middle of a character: it was cut off on its way.");
        }
        if (trial.holdsNull()) {
            throw new UnreadableFile("text.binary", "The file is not text.");
        }
        return this;
    }

    /** The text, without its byte-order mark. */
    public Reader reader(byte[] bytes) {
        return new BufferedReader(
                new InputStreamReader(new ByteArrayInputStream(bytes, mark, bytes.length - mark), charset));
    }

    /** The first characters of the text, as far as they go; for looking what it is. */
    public String beginning(byte[] bytes, int most) {
        var some = Arrays.copyOfRange(bytes, mark, Math.min(bytes.length, mark + most));
        return new String(some, charset);
    }

    public String name() {
        return charset.name();
    }

    private static boolean startsWith(byte[] bytes, int... beginning) {
        if (bytes.length < beginning.length) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if ((bytes[i] & 0xFF) != beginning[i]) {
                return false;
            }
        }
        return true;
    }
}
