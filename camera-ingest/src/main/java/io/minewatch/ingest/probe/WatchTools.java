package io.minewatch.ingest.probe;

import io.minewatch.ingest.burst.Bursts;
import io.minewatch.ingest.frame.FrameConfig;
import io.minewatch.ingest.frame.FramePublisher;
import io.minewatch.ingest.frame.Pictures;
import io.minewatch.ingest.gate.GateConfig;
import io.minewatch.ingest.sight.SightConfig;
import io.minewatch.ingest.stream.StreamConfig;
import io.minewatch.ingest.stream.VideoSource;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** What every watch works with. */
@Singleton
record WatchTools(
        VideoSource source,
        Pictures pictures,
        FramePublisher frames,
        Bursts bursts,
        SealKey sealKey,
        Counts counts,
        StreamConfig streamConfig,
        FrameConfig frameConfig,
        GateConfig gateConfig,
        HealthConfig healthConfig,
        SightConfig sightConfig,
        InstantSource clock) {}
