package io.minewatch.contract.alert;

/** Who is competent to look into an offence, and is written to. */
public enum Department {
    NATURAL_RESOURCES,
    WATER_RESOURCES,
    FORESTRY,
    ECOLOGY,
    TRANSPORT,
    PUBLIC_SECURITY,
    /** Nobody is accused: the control room sees to it. */
    CONTROL_ROOM
}
