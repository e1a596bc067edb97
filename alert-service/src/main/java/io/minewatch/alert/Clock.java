package io.minewatch.alert;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The one clock; tests put another in its place. */
@Singleton
class Clock {

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }
}
