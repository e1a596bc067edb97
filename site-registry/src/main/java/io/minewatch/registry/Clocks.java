package io.minewatch.registry;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the service's time comes from, and by which clock the county lives. */
class Clocks {

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    /** By it the hours and seasons of permits are meant. */
    @Produces
    @Singleton
    ZoneId zone(@ConfigProperty(name = "minewatch.county.time-zone") ZoneId zone) {
        return zone;
    }
}
