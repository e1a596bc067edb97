package io.minewatch.simulator.county;

import io.minewatch.contract.probe.Pose;
import io.minewatch.simulator.scene.Scene;
import java.util.Random;

/** Measures a camera's pose as a surveyor would: a little off, by no more than the error that is put down. */
record Survey(double headingErrorDegrees, double tiltErrorDegrees, double heightErrorMeters) {

    private static final Survey CAREFUL = new Survey(0.3, 0.15, 0.2);
    private static final Survey ROUGH = new Survey(1.5, 0.4, 0.4);

    /** The camera at the edge of a site was measured roughly: there nobody can tell. */
    static Survey of(Scene scene) {
        return scene.id().equals("boundary") ? ROUGH : CAREFUL;
    }

    Pose measure(Scene.Camera camera, long seed) {
        var random = new Random(seed);
        double heading = camera.headingDegrees() + off(random, headingErrorDegrees);
        return new Pose(
                camera.heightMeters() + off(random, heightErrorMeters),
                heading - 360 * Math.floor(heading / 360),
                camera.tiltDegrees() + off(random, tiltErrorDegrees),
                camera.rollDegrees(),
                camera.horizontalFovDegrees(),
                camera.aspect(),
                headingErrorDegrees,
                tiltErrorDegrees,
                heightErrorMeters);
    }

    private static double off(Random random, double error) {
        return error * Math.clamp(random.nextGaussian(), -1, 1);
    }
}
