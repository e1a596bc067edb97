package io.minewatch.simulator.rtsp;

import java.time.Duration;

/** What can be the matter with a camera. */
public sealed interface Fault {

    /** It takes the connection and never answers; who is already watching gets nothing more. */
    record Hang() implements Fault {}

    /** It sends pictures for {@code after}, then nothing, and keeps the connection. */
    record Stall(Duration after) implements Fault {}

    /** It sends pictures for {@code after}, then closes the connection. */
    record Drop(Duration after) implements Fault {}

    /** It damages this share of the packets. */
    record Corrupt(double share) implements Fault {
        public Corrupt {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("the share of damaged packets must be in (0, 1]: " + share);
            }
        }
    }

    /** Somebody changed its password. */
    record WrongPassword() implements Fault {}

    /** It has no room for another viewer. */
    record Refuse() implements Fault {}

    /** Its clock is wrong: positive if it is ahead. */
    record ClockOff(Duration offset) implements Fault {}

    /** Somebody put a bag over it: grey, and the noise of the sensor. */
    record Covered() implements Fault {}

    /** Somebody painted its lens black. */
    record Black() implements Fault {}

    /** Somebody turned it to another place. */
    record Turned() implements Fault {}

    /** Somebody plays one picture of it over and over. */
    record Frozen() implements Fault {}

    /**
     * A fault by its name on the wire.
     *
     * @param name for instance {@code stall} or {@code clock-off}
     * @param amount seconds, or the share of damaged packets; passed over where neither has a meaning
     * @throws IllegalArgumentException when there is no such fault
     */
    static Fault of(String name, double amount) {
        return switch (name) {
            case "hang" -> new Hang();
            case "stall" -> new Stall(seconds(amount));
            case "drop" -> new Drop(seconds(amount));
            case "corrupt" -> new Corrupt(amount == 0 ? 0.3 : amount);
            case "wrong-password" -> new WrongPassword();
            case "refuse" -> new Refuse();
            case "clock-off" -> new ClockOff(seconds(amount));
            case "covered" -> new Covered();
            case "black" -> new Black();
            case "turned" -> new Turned();
            case "frozen" -> new Frozen();
            default -> throw new IllegalArgumentException("no such fault: " + name);
        };
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
