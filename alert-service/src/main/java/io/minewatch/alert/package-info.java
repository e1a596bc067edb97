/**
 * From a sighting to a dispatch, and to what supervisors judge.
 *
 * <p>Sightings come in through {@code alert.SightingConsumer}, are judged by {@code matching} against the replayed {@code
 * world}, and become alerts; {@code evidence} keeps their pictures, {@code ledger} who did what, {@code dispatch} sends
 * patrols, {@code supervision} counts, {@code console} speaks HTTP. {@code database} and {@code delivery} are the tools
 * of all of them.
 */
@NullMarked
package io.minewatch.alert;

import org.jspecify.annotations.NullMarked;
