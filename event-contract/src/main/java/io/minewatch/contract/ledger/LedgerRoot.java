package io.minewatch.contract.ledger;

import java.time.Instant;

/**
 * Where the ledger ended at a moment: whoever keeps this can tell later whether anything up to there was changed.
 *
 * <p>Written in the order of the names, so that the JSON of it is canonical (RFC 8785) as it stands.
 *
 * @param at when it was made
 * @param county the county's adcode
 * @param key the Ed25519 public key it is signed with, 64 small hexadecimal digits
 * @param number 1, 2, 3 … without a gap
 * @param previous SHA-256 of the signed root before, as it was written; 64 zeros for the first
 * @param seq the last entry's number; 0 while there is none
 * @param sha256 the last entry's SHA-256
 * @param sm3 the last entry's SM3
 */
public record LedgerRoot(
        Instant at, String county, String key, long number, String previous, long seq, String sha256, String sm3) {}
