/**
 * The ledger checked from outside the service, over the database and the files alone. {@link
 * io.minewatch.alert.ledger.cli.VerifyLedger} runs the checks one after another, {@link
 * io.minewatch.alert.ledger.cli.PrintRoot} prints what somebody else should keep.
 */
@NullMarked
package io.minewatch.alert.ledger.cli;

import org.jspecify.annotations.NullMarked;
