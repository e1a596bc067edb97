package io.minewatch.alert.testing;

import io.minewatch.contract.Box;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.probe.Pose;
import io.minewatch.geolocation.LocalPlane.Offset;

/** Draws the box that the county's camera would see of a machine, from the ground to the picture. */
public final class Lens {

    private Lens() {}

    /** The picture's point, u and v, at which a place on the ground is seen. */
    public static double[] pictureOf(Offset place) {
        return pictureOf(County.POSE, place, 0);
    }

    /** The same by another camera, of a place so many metres above the camera's foot. */
    public static double[] pictureOf(Pose pose, Offset place, double aboveMeters) {
        double heading = Math.toRadians(pose.headingDegrees());
        double tilt = Math.toRadians(pose.tiltDegrees());
        double below = pose.heightMeters() - aboveMeters;
        double focal = 0.5 / Math.tan(Math.toRadians(pose.horizontalFovDegrees()) / 2);
        double ahead = place.east() * Math.sin(heading) + place.north() * Math.cos(heading);
        double right = place.east() * Math.cos(heading) - place.north() * Math.sin(heading);
        double depth = ahead * Math.cos(tilt) + below * Math.sin(tilt);
        double down = -ahead * Math.sin(tilt) + below * Math.cos(tilt);
        return new double[] {0.5 + focal * right / depth, 0.5 + focal * pose.aspect() * down / depth};
    }

    /** The box of a machine whose middle stands at {@code place}: its lower edge is its near side. */
    static Box boxOf(Offset place, MachineClass machine) {
        double half = switch (machine) {
            case EXCAVATOR -> 2.0;
            case LOADER -> 2.5;
            case TRUCK -> 3.0;
            case VESSEL -> 8.0;
            case CAR, BUS, PERSON -> 0;
        };
        double distance = place.length();
        double nearer = (distance - half) / distance;
        double[] foot = pictureOf(new Offset(place.east() * nearer, place.north() * nearer));
        return new Box(foot[0] - 0.04, foot[1] - 0.1, 0.08, 0.1);
    }
}
