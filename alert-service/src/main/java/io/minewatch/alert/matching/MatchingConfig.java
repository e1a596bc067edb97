package io.minewatch.alert.matching;

import io.minewatch.contract.MachineClass;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Knobs of geolocation and of stays; those of the rules stand in {@code rules.properties}. */
@ConfigMapping(prefix = "minewatch.matching")
public interface MatchingConfig {

    /** Least standard error of a box's lower edge, as a part of the picture's height: 3 pixels of 360. */
    @WithDefault("0.0083")
    double leastEdgeError();

    /** Standard error of a box's lower edge, as a part of the box's height. */
    @WithDefault("0.06")
    double edgeErrorOfBox();

    /** Standard error of a box's middle, as a part of the box's width. */
    @WithDefault("0.06")
    double middleErrorOfBox();

    /** The same for an excavator, whose arm reaches out to one side and takes the box's middle along. */
    @WithDefault("0.2")
    double middleErrorOfExcavatorBox();

    /**
     * Of the variance of a box's edges the share that stays through a track: a detector that takes a shadow for the
     * machine does so again in the next picture. The rest is independent from picture to picture.
     */
    @WithDefault("0.5")
    double lastingShare();

    /** Standard error of the ground's height by the camera's pose, as a part of the distance: 0.3 m at 100 m. */
    @WithDefault("0.003")
    double slopeError();

    /** Standard error of half of a machine's length, as a part of it. */
    @WithDefault("0.25")
    double footprintError();

    /** Points of a path that are taken together: one bad box must not move a machine over a border. */
    @WithDefault("PT10S")
    Duration window();

    /** R: a machine that moves less stays at one place. */
    @WithDefault("40")
    double stayRadiusMeters();

    /**
     * Sightings of one place further apart than this are two stays: two loaders that pass by a minute apart have not
     * stayed, while a detector that was started anew only makes a stay begin later.
     */
    @WithDefault("PT30S")
    Duration stayGap();

    /** How near a banned site must be for an unplaceable machine to be a question. */
    @WithDefault("300")
    double questionRadiusMeters();

    /** Half of the usual length, metres: the box's lower edge is the machine's near side, its middle lies behind. */
    Footprint footprint();

    /** Half lengths by class. */
    interface Footprint {

        @WithDefault("2.0")
        double excavatorMeters();

        @WithDefault("2.5")
        double loaderMeters();

        @WithDefault("3.0")
        double truckMeters();

        @WithDefault("8.0")
        double vesselMeters();

        /** Of a class. */
        default double of(MachineClass machine) {
            return switch (machine) {
                case EXCAVATOR -> excavatorMeters();
                case LOADER -> loaderMeters();
                case TRUCK -> truckMeters();
                case VESSEL -> vesselMeters();
                case CAR, BUS, PERSON -> 0;
            };
        }
    }
}
