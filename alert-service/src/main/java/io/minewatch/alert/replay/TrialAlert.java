package io.minewatch.alert.replay;

import io.minewatch.contract.Coded;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.alert.Alert.Severity;
import io.minewatch.contract.alert.Rule;
import java.time.Instant;
import java.util.SortedSet;

/** An alert that rules would have raised. */
record TrialAlert(
        Rule rule,
        String place,
        Severity severity,
        Instant firstSeenAt,
        Instant lastSeenAt,
        SortedSet<MachineClass> machines,
        Coded reason) {}
