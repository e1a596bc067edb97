package io.minewatch.ingest.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.minewatch.ingest.stream.StreamConfig.Reader;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * Reads each camera with the reader that understands it: with our own first, unless the configuration says otherwise, and
 * with libav if ours is at a loss. Which cameras need libav is remembered as long as libav can read them.
 */
@ApplicationScoped
class ReaderChoice implements VideoSource {

    private static final String READABLE = "rtsp";

    private final StreamConfig config;
    private final VideoSource own;
    private final VideoSource libav;
    private final Counter changes;
    private final Set<URI> libavs = ConcurrentHashMap.newKeySet();

    ReaderChoice(
            StreamConfig config,
            @ReadBy(Reader.OWN) VideoSource own,
            @ReadBy(Reader.LIBAV) VideoSource libav,
            MeterRegistry registry) {
        this.config = config;
        this.own = own;
        this.libav = libav;
        this.changes = Counter.builder("minewatch.reader.changes")
                .description("cameras that our own reader did not understand and libav was tried for")
                .register(registry);
    }

    @Override
    public VideoStream open(StreamAddress address, BooleanSupplier stopped) throws StreamFailure {
        if (config.reader() == Reader.LIBAV
                || !READABLE.equalsIgnoreCase(address.uri().getScheme())) {
            return libav.open(address, stopped);
        }
        if (!libavs.contains(address.uri())) {
            try {
                var stream = own.open(address, stopped);
                return new DoubtedStream(stream, config.doubtedAfter(), why -> doubt(address, why));
            } catch (ProtocolSurprise e) {
                doubt(address, e.detail());
            }
        }
        return openWithLibav(address, stopped);
    }

    private VideoStream openWithLibav(StreamAddress address, BooleanSupplier stopped) throws StreamFailure {
        try {
            return libav.open(address, stopped);
        } catch (StreamFailure e) {
            // No better than ours: ours has the next turn.
            libavs.remove(address.uri());
            throw e;
        }
    }

    private void doubt(StreamAddress address, String why) {
        libavs.add(address.uri());
        changes.increment();
        Log.infof("camera read by libav: camera=%s cause=%s", address.uri().getHost(), why);
    }
}
