package io.minewatch.registry.exchange.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one file.
 *
 * @param encoding of its text, as found by content: UTF-8, GB18030, UTF-16LE or UTF-16BE
 * @param statedFrame an authority's code such as EPSG:4525 or OGC:CRS84 where what the file says could be told; else what
 *     it says, as it stands there; null if it says nothing
 * @param attributes of the whole file, keys as in the file; where it gives seven parameters for a change of datum also
 *     dx, dy, dz (metres), rx, ry, rz (arc seconds) and scale (parts per million)
 * @param remarks on the whole file
 */
public record Sheet(
        Format format,
        String encoding,
        @Nullable String statedFrame,
        Map<String, String> attributes,
        List<Draft> drafts,
        List<Remark> remarks) {

    public Sheet {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        drafts = List.copyOf(drafts);
        remarks = List.copyOf(remarks);
    }

    /** The same, with one more remark on the whole file. */
    Sheet with(Remark remark) {
        var more = Stream.concat(remarks.stream(), Stream.of(remark)).toList();
        return new Sheet(format, encoding, statedFrame, attributes, drafts, more);
    }
}
