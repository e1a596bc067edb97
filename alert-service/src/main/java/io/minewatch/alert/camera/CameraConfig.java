package io.minewatch.alert.camera;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When what is the matter with cameras becomes an alert. */
@ConfigMapping(prefix = "minewatch.cameras")
public interface CameraConfig {

    /** A camera that shows nothing of use for this long raises an alert. */
    @WithDefault("PT5M")
    Duration silentAfter();

    /** A camera that is covered or turned for this long raises an alert; camera-ingest has made sure of it before it tells. */
    @WithDefault("PT0S")
    Duration tamperedAfter();

    /** Cameras that fall silent within this time of one another did so together. */
    @WithDefault("PT2M")
    Duration together();

    /** So many cameras that fall silent together raise one alert, not one each. */
    @WithDefault("5")
    int groupFrom();

    /** What was over for longer than this when we heard of it is kept in the timeline, but raises nothing any more. */
    @WithDefault("PT12H")
    Duration heardWithin();

    /** How often is looked at what lasts. */
    @WithDefault("5s")
    String watchEvery();
}
