package io.minewatch.registry.exchange.format.shapefile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.exchange.format.text.Encoding;
import java.nio.charset.Charset;
import java.util.List;
import java.util.regex.Pattern;

/** How the text of a .dbf is encoded: content first, and what .cpg or the header say where it leaves that open. */
record DbfEncoding(Charset charset) {

    static final DbfEncoding UTF8 = new DbfEncoding(UTF_8);

    private static final DbfEncoding GBK = new DbfEncoding(Encoding.GB18030);

    /** Language drivers of dBase and FoxPro for simplified Chinese. */
    private static final List<Integer> CHINESE_DRIVERS = List.of(0x4D, 0x7A);

    private static final Pattern SAYS_GBK = Pattern.compile("(?i).*(GB|936).*");

    static DbfEncoding of(EncodingCensus census, byte[] cpg, int driver, List<Remark> remarks) {
        var declaration = new String(cpg, 0, Math.min(cpg.length, 40), ISO_8859_1).strip();
        boolean gbk = SAYS_GBK.matcher(declaration).matches() || cpg.length == 0 && CHINESE_DRIVERS.contains(driver);
        var declared = gbk ? GBK : UTF8;
        var other = gbk ? UTF8 : GBK;
        long misfits = census.misfits(declared.charset);
        long otherMisfits = census.misfits(other.charset);
        // UTF-8 passes for GBK now and then, GBK for UTF-8 hardly ever.
        boolean otherFits = otherMisfits < misfits || gbk && !census.isAscii() && otherMisfits == 0;
        if (otherFits && (cpg.length > 0 || gbk)) {
            remarks.add(Remark.of(
                    Weight.REPAIR,
                    "text.encoding-differs",
                    "The .dbf is declared as %s, but is %s.".formatted(declared.name(), other.name()),
                    "declared",
                    declared.name(),
                    "found",
                    other.name()));
        }
        return otherFits ? other : declared;
    }

    String name() {
        return charset.name();
    }

    /** A character cut in two by the end of its column is left out. */
    String text(byte[] raw) {
        var text = new String(raw, charset);
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\uFFFD') {
            end--;
        }
        return text.substring(0, end);
    }
}
