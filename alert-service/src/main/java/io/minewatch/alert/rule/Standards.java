package io.minewatch.alert.rule;

import java.time.ZoneId;

/** By what all situations are judged alike. */
record Standards(RuleSetting setting, Severities severities, ZoneId zone, double stayRadiusMeters) {}
