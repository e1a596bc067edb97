package io.minewatch.alert.rule;

import java.util.Optional;

/** One rule of the list. Pure: the same situation gives the same answer. */
interface Check {

    /** Whether the rule is met. */
    Optional<Hit> check(Situation situation);
}
