package io.minewatch.registry.patch;

import io.micrometer.core.instrument.MeterRegistry;
import io.minewatch.registry.change.DatabaseFailure;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** Shows those who watch over the service how many patches are overdue. */
@Startup
@Singleton
class OverduePatches {

    private final Patches patches;

    OverduePatches(Patches patches, MeterRegistry metrics) {
        this.patches = patches;
        metrics.gauge("minewatch.patches.overdue", this, OverduePatches::count);
    }

    /** Asked when the metrics are read. Not a number while the database is away. */
    private double count() {
        try {
            return patches.countOverdue();
        } catch (DatabaseFailure e) {
            return Double.NaN;
        }
    }
}
