package io.minewatch.contract.sighting;

/** What a machine is about, as far as its pictures tell. */
public enum Activity {
    /** It moves along. */
    PASSING,
    /** It is where it was, and nothing about it moves. */
    STANDING,
    /** It is where it was and moves its arm, its bucket or itself: it digs, loads or levels. */
    WORKING
}
