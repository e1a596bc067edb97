package io.minewatch.registry.exchange.format.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.minewatch.registry.exchange.format.Limits;
import io.minewatch.registry.exchange.format.Sheet;
import io.minewatch.registry.exchange.format.SheetReader;
import io.minewatch.registry.exchange.format.Tally;
import io.minewatch.registry.exchange.format.UnreadableFile;
import io.minewatch.registry.exchange.format.text.Encoding;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads GeoJSON as a stream, so that a large file costs its positions and no more. Positions are longitude first. */
public final class GeoJsonReader implements SheetReader {

    @Override
    public Sheet read(byte[] file, String fileName, Limits limits) throws UnreadableFile {
        var encoding = Encoding.of(file);
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.textLength())
                .build();
        var factory = JsonFactory.builder().streamReadConstraints(constraints).build();
        try (var json = factory.createParser(encoding.reader(file))) {
            json.nextToken();
            return new FeatureStream(json, new Tally(limits)).read(encoding.name());
        } catch (StreamConstraintsException e) {
            throw new UnreadableFile(
                    "json.beyond-limits",
                    "The file nests deeper than %,d levels, or holds a text longer than %,d characters."
                            .formatted(limits.depth(), limits.textLength()),
                    "depth",
                    limits.depth(),
                    "textLength",
                    limits.textLength());
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new UnreadableFile(
                    "json.broken",
                    "The file is not sound JSON at line %d, column %d.".formatted(at.getLineNr(), at.getColumnNr()),
                    "line",
                    at.getLineNr(),
                    "column",
                    at.getColumnNr());
        } catch (IOException e) {
            throw new UncheckedIOException("a reader of bytes in memory does not fail", e);
        }
    }
}
