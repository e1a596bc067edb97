package io.minewatch.registry.change;

import java.time.Instant;

/**
 * A point in what we know of a subject: facts recorded up to here count, later ones do not yet.
 *
 * <p>Recorded times of one subject grow strictly with its revisions, so that either tells the other.
 */
public record Moment(long revision, Instant recordedAt) {}
