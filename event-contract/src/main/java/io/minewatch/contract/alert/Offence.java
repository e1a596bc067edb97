package io.minewatch.contract.alert;

/** What the law calls it. The system suspects; people decide. */
public enum Offence {
    /** Work goes on where mining was forbidden, before the closure is accepted. */
    MINING_DESPITE_BAN,
    /** A closed mine comes to life again. */
    REVIVAL,
    /** Mining without any licence. */
    NO_LICENCE,
    /** Mining on from a licensed site over its border. */
    OUT_OF_BOUNDARY,
    LICENCE_EXPIRED,
    MINING_WHILE_SUSPENDED,
    /** Mining at an hour, in a season or during a short-notice ban that the permit leaves out. */
    OUTSIDE_PERMITTED_TIME,
    /** More machines or vessels than the permit allows. */
    BEYOND_PERMITTED_NUMBER,
    OCCUPYING_FOREST_LAND,
    MINING_IN_RESERVE,
    /** Taking sand from a section of river, or in a period, that is closed to it. */
    RIVER_FORBIDDEN,
    /** Taking river sand without a permit. */
    RIVER_SAND_WITHOUT_PERMIT,
    /** Carrying off what was mined illegally. */
    CARRYING_OFF,
    /** Hauling on a spoil road in hours that are closed to it. */
    HAULAGE_AT_NIGHT,
    /** Keeping a camera from seeing. */
    TAMPERING_WITH_CAMERA
}
