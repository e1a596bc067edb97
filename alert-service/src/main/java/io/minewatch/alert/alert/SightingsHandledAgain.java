package io.minewatch.alert.alert;

/**
 * A database that broke down had lost sightings, and they were handled once more: their alerts may stand otherwise than
 * they were told, at revisions that were told before.
 */
public record SightingsHandledAgain() {}
