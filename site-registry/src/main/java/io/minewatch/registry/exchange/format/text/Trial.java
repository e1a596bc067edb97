package io.minewatch.registry.exchange.format.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/**
 * What came of decoding bytes strictly, without keeping the text.
 *
 * @param failedAt the first byte that does not fit, or -1
 * @param cutOff whether the last character is not whole
 * @param holdsNull whether there is a NUL, which no text has
 * @param holdsWide whether there is a character from U+0800 up, as every Chinese one is
 * @param holdsOdd whether there is a character between U+0080 and U+07FF that is none of the signs of a survey
 */
record Trial(long failedAt, boolean cutOff, boolean holdsNull, boolean holdsWide, boolean holdsOdd) {

    private static final String SURVEY_SIGNS = "°²³±×·÷µ§½¼¾";

    static Trial of(byte[] bytes, int offset, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
        var out = CharBuffer.allocate(8192);
        boolean nul = false;
        boolean wide = false;
        boolean odd = false;
        while (true) {
            var result = decoder.decode(in, out.clear(), false);
            out.flip();
            while (out.hasRemaining()) {
                char c = out.get();
                nul |= c == 0;
                wide |= c >= 0x800;
                odd |= c >= 0x80 && c < 0x800 && SURVEY_SIGNS.indexOf(c) < 0;
            }
            if (result.isError()) {
                return new Trial(in.position(), false, nul, wide, odd);
            }
            if (result.isUnderflow()) {
                return new Trial(-1, in.hasRemaining(), nul, wide, odd);
            }
        }
    }

    boolean fits() {
        return failedAt < 0;
    }

    /**
     * Whether bytes that pass for UTF-8 are GBK all the same: a few Chinese characters in GBK can look like letters of
     * a Greek or Cyrillic word, which nobody here writes.
     */
    boolean looksLikeGb(byte[] bytes) {
        if (holdsWide || !holdsOdd) {
            return cutOff && !holdsWide && of(bytes, 0, Encoding.GB18030).fits();
        }
        var gb = of(bytes, 0, Encoding.GB18030);
        return gb.fits() && !gb.cutOff;
    }
}
