/**
 * Probes as site-registry knows them, with presets and calibrations over time, and how they are doing as camera-ingest
 * sees them. {@link io.minewatch.contract.probe.Probe} is the door.
 */
@NullMarked
package io.minewatch.contract.probe;

import org.jspecify.annotations.NullMarked;
