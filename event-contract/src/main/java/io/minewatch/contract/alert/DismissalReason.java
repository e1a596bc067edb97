package io.minewatch.contract.alert;

/** Why somebody lets an alert go without sending anybody. */
public enum DismissalReason {
    /** What was seen is no machine, or none of that kind. */
    FALSE_DETECTION,
    /** It may be there and do that. */
    LEGAL_ACTIVITY,
    /** Another alert tells of the same. */
    DUPLICATE,
    /** Rain, fog, lamps, shadows. */
    WEATHER_OR_LIGHT,
    /** Somebody tried the system out. */
    TEST,
    /** Needs an explanation. */
    OTHER
}
