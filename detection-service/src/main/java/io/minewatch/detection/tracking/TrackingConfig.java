package io.minewatch.detection.tracking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a track is real, and when it is over. */
@ConfigMapping(prefix = "minewatch.tracking")
public interface TrackingConfig {

    /** A track is told of once it was found in this many frames, */
    @WithDefault("3")
    int leastFrames();

    /** and has lasted this long. */
    @WithDefault("PT3S")
    Duration leastLife();

    /**
     * While it is young, a track that goes on is told of again at every multiple of this age; and this long after the last
     * time when the machine does something else.
     */
    @WithDefault("PT15S")
    Duration repeatAfter();

    /**
     * Once it is that old, at every multiple of this age if the machine stays: the stay may have begun with an earlier track
     * that broke off, so nobody knows here at which age a rule's minute is full.
     */
    @WithDefault("PT4S")
    Duration repeatStayingAfter();

    /** A track that is older is told of whenever its age has doubled... */
    @WithDefault("PT90S")
    Duration settledAfter();

    /** ...but at least this often when it stands: a parked lorry is no news... */
    @WithDefault("PT10M")
    Duration rareAfter();

    /** ...and this often when it works or moves along. */
    @WithDefault("PT1M")
    Duration goesOnAfter();

    /**
     * After its first sighting a track brings a new picture no sooner than this, and only when the machine moved, does
     * something else, or is seen clearly better.
     */
    @WithDefault("PT1M")
    Duration pictureAfter();

    /** A machine that goes on working where it is brings a picture this often. */
    @WithDefault("PT10M")
    Duration workPictureAfter();

    /** A machine that stood at least this long, */
    @WithDefault("PT30S")
    Duration remembersAfter();

    /** and is found again where it stood within this time, looking the same, is the same track: it was only hidden. */
    @WithDefault("PT5M")
    Duration remembersFor();

    /** A box by night that is burnt out over more than this share may be a headlight... */
    @WithDefault("0.3")
    double glareShare();

    /** ...and must last this many times as long before it is told of. */
    @WithDefault("3")
    int glareDoubt();

    /** A track that was not found for this long is over. Longer than twice the heartbeat of the motion gate. */
    @WithDefault("PT70S")
    Duration overAfter();

    /**
     * A track that was missing on this many frames in a row is over, too: the lorry that comes by a minute later at the same
     * place is another one. A machine that stands in a still scene is seen on every heartbeat and misses none.
     */
    @WithDefault("6")
    int mostMissed();

    /** A detection that scores this share of its class's threshold is followed, though not told of. */
    @WithDefault("0.4")
    double followedShare();

    /** The settings as they are when nobody sets any. */
    static TrackingConfig defaults() {
        return new SmallRyeConfigBuilder()
                .withMapping(TrackingConfig.class)
                .build()
                .getConfigMapping(TrackingConfig.class);
    }
}
