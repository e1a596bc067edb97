package io.minewatch.contract.alert;

/** Why an alert was raised. */
public enum Rule {
    /** Any machine in a banned site. */
    MACHINE_IN_BANNED_SITE,
    /** An excavator or loader that stays at a place outside every licensed site. */
    DIGGING_OUTSIDE_LICENCE,
    /** It may be in a site, and nobody can tell: a question that accuses nobody. */
    CANNOT_TELL
}
