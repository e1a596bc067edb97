package io.minewatch.ingest.stream.rtsp;

import io.minewatch.ingest.stream.StreamConfig;
import io.minewatch.ingest.stream.VideoSource;
import io.minewatch.ingest.stream.VideoSourceContract;
import java.time.InstantSource;

class RtspVideoSourceTest extends VideoSourceContract {

    @Override
    protected VideoSource source(StreamConfig config) {
        return new RtspVideoSource(config, InstantSource.system(), why -> {});
    }
}
