/**
 * What somebody else keeps of the ledger, so that nobody can rewrite it unseen. {@link
 * io.minewatch.contract.ledger.SignedRoot} is the door.
 */
@NullMarked
package io.minewatch.contract.ledger;

import org.jspecify.annotations.NullMarked;
