package io.minewatch.detection.tracking;

import io.smallrye.config.SmallRyeConfigBuilder;

/** A room's settings as they are when nobody sets any. */
final class Defaults {

    private Defaults() {}

    static <T> T of(Class<T> mapping) {
        return new SmallRyeConfigBuilder().withMapping(mapping).build().getConfigMapping(mapping);
    }
}
