package io.minewatch.ingest.frame;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** Knobs of decoding and publishing. */
@ConfigMapping(prefix = "minewatch.frame")
public interface FrameConfig {

    /** How many keyframes are decoded at the same time; as many as there are processors if not said. */
    OptionalInt decoders();

    /** Of the JPEG: 2 is best, 31 worst; 3 looks like the usual quality of 85 to 90. */
    @WithDefault("3")
    int jpegScale();

    /** A probe's wall time further off than this is not believed; the frame then tells its arrival. */
    @WithDefault("PT5S")
    Duration believedOffset();

    /** A frame that Kafka did not take within this time is lost and counted: an old one is of no use to anybody. */
    @WithDefault("PT20S")
    Duration deliverWithin();

    /** Memory for frames on their way, while Kafka is away or slow. */
    @WithDefault("16777216")
    long bufferBytes();
}
