package io.minewatch.contract.ledger;

/**
 * A root as it is handed over. On {@link io.minewatch.contract.Topics#LEDGER_ROOTS}, in the files and in the database it is
 * the same bytes: canonical JSON (RFC 8785).
 *
 * @param signature Ed25519 (RFC 8032) over the canonical JSON of {@code root}, in Base64
 */
public record SignedRoot(LedgerRoot root, String signature) {}
