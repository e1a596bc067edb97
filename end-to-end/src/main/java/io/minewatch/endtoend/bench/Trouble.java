package io.minewatch.endtoend.bench;

import io.minewatch.contract.probe.ProbeStatus;
import io.minewatch.contract.probe.ProbeStatus.State;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The simulator's faults, and how soon each is to be told of and to be over. */
enum Trouble {
    STALL("stall", 0, Set.of()),
    HANG("hang", 0, Set.of()),
    DROP("drop", 0, Set.of()),
    REFUSE("refuse", 0, Set.of()),
    CORRUPT("corrupt", 0.9, Set.of()) {
        @Override
        Limit noticed() {
            return new Limit(30, "what comes is no silence: without a picture for 25 s");
        }

        @Override
        Limit back() {
            return new Limit(75, "a picture now and then: it comes and goes, so a minute of pictures counts");
        }
    },
    WRONG_PASSWORD("wrong-password", 0, Set.of()) {
        @Override
        Limit back() {
            return new Limit(345, "tried every 5 minutes, since cameras lock accounts");
        }
    },
    CLOCK_OFF("clock-off", 3_600, Set.of(State.CLOCK_OFF)) {
        @Override
        Limit noticed() {
            return new Limit(75, "must last for a minute");
        }

        @Override
        Limit back() {
            return noticed();
        }
    },
    COVERED("covered", 0, Set.of(State.COVERED)) {
        @Override
        Limit noticed() {
            return new Limit(45, "must last for 30 s: headlights go by");
        }
    },
    BLACK("black", 0, Set.of(State.COVERED, State.DARK)) {
        @Override
        Limit noticed() {
            return new Limit(135, "30 s out of the light, 2 minutes out of the dark");
        }
    },
    TURNED("turned", 0, Set.of(State.MOVED)) {
        @Override
        Limit noticed() {
            return new Limit(75, "must last for a minute: lorries turn before the lens");
        }
    },
    FROZEN("frozen", 0, Set.of(State.FROZEN)) {
        @Override
        Limit noticed() {
            return new Limit(135, "must last for 2 minutes");
        }
    };

    private static final Limit SOON = new Limit(20, null);
    private static final Limit AT_ONCE = new Limit(10, null);

    private final String fault;
    private final double amount;
    private final Set<State> told;

    /**
     * A fault.
     *
     * @param fault by the simulator's name
     * @param amount seconds, or the share of damaged packets
     * @param told as what; anything but live if nothing is said
     */
    Trouble(String fault, double amount, Set<State> told) {
        this.fault = fault;
        this.amount = amount;
        this.told = told;
    }

    String fault() {
        return fault;
    }

    double amount() {
        return amount;
    }

    /** How soon it is to be told. */
    Limit noticed() {
        return SOON;
    }

    /** How soon after its end the probe is to be told live again. */
    Limit back() {
        return AT_ONCE;
    }

    /** Whether a status tells of it, be it as the state or beside it. */
    boolean isToldBy(ProbeStatus status) {
        if (told.isEmpty()) {
            return status.state() != State.LIVE;
        }
        return Stream.concat(Stream.of(status.state()), status.also().stream().map(ProbeStatus.Concern::state))
                .anyMatch(told::contains);
    }

    /** Whether a status tells that it is over. */
    boolean isOverBy(ProbeStatus status) {
        return status.state() == State.LIVE && !isToldBy(status);
    }

    /**
     * A time that is not to be exceeded.
     *
     * @param why it is as long as that, if it is longer than for a silent camera
     */
    record Limit(int seconds, @Nullable String why) {}
}
