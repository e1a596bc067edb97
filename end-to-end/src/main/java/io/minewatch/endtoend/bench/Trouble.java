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
            return new Limit(30, "25 s without a picture");
        }

        @Override
        Limit back() {
            return new Limit(75, "a minute, if pictures came and went");
        }
    },
    WRONG_PASSWORD("wrong-password", 0, Set.of()) {
        @Override
        Limit back() {
            return new Limit(345, "tried every 5 minutes: accounts lock");
        }
    },
    CLOCK_OFF("clock-off", 3_600, Set.of(State.CLOCK_OFF)) {
        @Override
        Limit noticed() {
            return new Limit(75, "lasts a minute");
        }

        @Override
        Limit back() {
            return noticed();
        }
    },
    COVERED("covered", 0, Set.of(State.COVERED)) {
        @Override
        Limit noticed() {
            return new Limit(45, "lasts 30 s: headlights go by");
        }
    },
    BLACK("black", 0, Set.of(State.COVERED, State.DARK)) {
        @Override
        Limit noticed() {
            return new Limit(135, "lasts 30 s by day, 2 minutes in the dark");
        }
    },
    TURNED("turned", 0, Set.of(State.MOVED)) {
        @Override
        Limit noticed() {
            return new Limit(75, "lasts a minute: lorries turn");
        }
    },
    FROZEN("frozen", 0, Set.of(State.FROZEN)) {
        @Override
        Limit noticed() {
            return new Limit(135, "lasts 2 minutes");
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
     * @param why what makes it longer than for a silent camera, in a few words
     */
    record Limit(int seconds, @Nullable String why) {}
}
