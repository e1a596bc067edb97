package io.minewatch.registry.exchange.format.shapefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.minewatch.registry.exchange.format.text.Encoding;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** Counts how many values of a table do not fit each of the two encodings. */
final class EncodingCensus {

    private long utf8Misfits;
    private long gbMisfits;
    private boolean ascii = true;

    void add(byte[] text) {
        if (!isAscii(text)) {
            ascii = false;
            utf8Misfits += fits(text, UTF_8) ? 0 : 1;
            gbMisfits += fits(text, Encoding.GB18030) ? 0 : 1;
        }
    }

    boolean isAscii() {
        return ascii;
    }

    long misfits(Charset charset) {
        return charset.equals(UTF_8) ? utf8Misfits : gbMisfits;
    }

    /** Not told that the text ends, the decoder forgives a last character that its column cut in two. */
    private static boolean fits(byte[] text, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return !decoder.decode(ByteBuffer.wrap(text), CharBuffer.allocate(text.length + 1), false)
                .isError();
    }

    private static boolean isAscii(byte[] text) {
        for (byte b : text) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }
}
