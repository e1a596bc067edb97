package io.minewatch.alert.alert;

import io.minewatch.contract.alert.AlertId;

/**
 * A sighting with the alert that gathered it.
 *
 * @param settled whether that alert is
 */
record Gathered(AlertId alert, boolean settled, Match match) {}
