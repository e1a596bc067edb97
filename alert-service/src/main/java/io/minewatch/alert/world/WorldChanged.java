package io.minewatch.alert.world;

import io.minewatch.contract.probe.ProbeStatus;

/** What a page may want to know of the world's changes. */
public sealed interface WorldChanged {

    /** Probes, sites or areas are others now. */
    record Places(long revision) implements WorldChanged {}

    /** A probe does otherwise than before. */
    record Status(ProbeStatus status) implements WorldChanged {}
}
