package io.minewatch.ingest.stream;

import java.time.InstantSource;

class LibavVideoSourceTest extends VideoSourceContract {

    @Override
    protected VideoSource source(StreamConfig config) {
        return new LibavVideoSource(config, InstantSource.system());
    }
}
