/**
 * The append-only, hash-chained record of who did what. {@link io.minewatch.alert.ledger.Ledger} is the door.
 */
@NullMarked
package io.minewatch.alert.ledger;

import org.jspecify.annotations.NullMarked;
