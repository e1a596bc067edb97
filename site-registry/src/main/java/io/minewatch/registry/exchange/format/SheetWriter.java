package io.minewatch.registry.exchange.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes one format. */
public interface SheetWriter {

    /**
     * Writes {@code features} whose positions are in {@code frame}; does not close {@code out}.
     *
     * @param frame an authority's code, such as EPSG:4525
     * @throws IllegalArgumentException if the format cannot hold them, or not in this frame
     */
    void write(String frame, List<Feature> features, OutputStream out) throws IOException;
}
