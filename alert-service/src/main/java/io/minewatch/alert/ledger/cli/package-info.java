/**
 * The ledger checked from outside the service, over the database alone.
 */
@NullMarked
package io.minewatch.alert.ledger.cli;

import org.jspecify.annotations.NullMarked;
