package io.minewatch.simulator.patrol;

import java.time.Duration;

/**
 * How long a simulated patrol takes.
 *
 * @param look between two looks at the phone
 * @param hesitation before each step
 * @param drive from anywhere to anywhere
 * @param positions how often it tells where it is on the way
 */
public record PatrolPace(Duration look, Duration hesitation, Duration drive, int positions) {

    /** As in the demo, where one likes to see something happen, {@code factor} times as slow. */
    public static PatrolPace demo(double factor) {
        return new PatrolPace(scaled(4_000, factor), scaled(8_000, factor), scaled(75_000, factor), 25);
    }

    private static Duration scaled(long millis, double factor) {
        return Duration.ofMillis(Math.round(millis * factor));
    }
}
