package io.minewatch.ingest.gate;

/** What made a picture change though nothing moved in it. */
public enum HeldBack {
    /** A cloud, headlights, the switch between day and night. */
    LIGHT,
    /** The camera shook. */
    SHAKE,
    /** It moved where a mask lies. */
    MASK,
    /** Leaves, ripples, a clock: where it never rests. */
    FLICKER,
    /** Rain, snow or dust: specks all over. */
    RAIN,
    /** By night, close to the lens. */
    INSECTS
}
