package io.minewatch.contract;

/** What the detector tells apart. The first four are what Minewatch looks for, the others only distract. */
public enum MachineClass {
    EXCAVATOR,
    /** A wheel loader; also backhoe and skid-steer loaders. */
    LOADER,
    /** A lorry, tipper, dump truck, mixer or tanker; neither a pick-up nor a van. */
    TRUCK,
    /** Anything afloat with a hull. */
    VESSEL,
    CAR,
    BUS,
    PERSON;

    /** Whether a sighting of it matters to anyone. */
    public boolean isMachine() {
        return switch (this) {
            case EXCAVATOR, LOADER, TRUCK, VESSEL -> true;
            case CAR, BUS, PERSON -> false;
        };
    }

    /** Whether it digs: being somewhere for long is an offence in itself. */
    public boolean digs() {
        return this == EXCAVATOR || this == LOADER;
    }
}
