package io.minewatch.registry.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.minewatch.registry.snapshot.Layer;
import io.minewatch.registry.snapshot.When;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Tiles, each drawn once for as long as it is fresh. */
@Singleton
public class Tiles {

    private final Painter painter;
    private final RegistryVersion version;
    private final Cache<TileKey, byte[]> drawn;

    Tiles(Painter painter, RegistryVersion version, TileConfig config) {
        this.painter = painter;
        this.version = version;
        drawn = Caffeine.newBuilder()
                .maximumWeight(config.cache().asLongValue())
                .weigher((TileKey key, byte[] tile) -> tile.length + 200)
                .build();
    }

    /** What a tile's content depends on at this moment. */
    TileKey key(Layer layer, TilePlace place, When when) {
        return new TileKey(layer, place, when, version.get());
    }

    /** A Mapbox vector tile, compressed by gzip. */
    byte[] get(TileKey key) {
        return drawn.get(key, wanted -> gzip(painter.paint(wanted.layer(), wanted.place(), wanted.when())));
    }

    private static byte[] gzip(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return bytes.toByteArray();
    }
}
