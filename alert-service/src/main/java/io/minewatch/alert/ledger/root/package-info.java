/**
 * Roots: what the ledger came to every five minutes, signed, time-stamped and handed over for somebody else to keep. {@link
 * io.minewatch.alert.ledger.root.Roots} makes them, {@code RootPump} has them made.
 */
@NullMarked
package io.minewatch.alert.ledger.root;

import org.jspecify.annotations.NullMarked;
