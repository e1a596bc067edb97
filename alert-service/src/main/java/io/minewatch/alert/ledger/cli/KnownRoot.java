package io.minewatch.alert.ledger.cli;

import io.minewatch.contract.ContractJson;
import io.minewatch.contract.ledger.LedgerRoot;
import io.minewatch.contract.ledger.SignedRoot;
import java.nio.charset.StandardCharsets;

/**
 * A root that somebody has.
 *
 * @param text as it was written
 * @param keeper who has it, for people
 */
record KnownRoot(SignedRoot signed, String text, String keeper) {

    /**
     * Reads a line of JSON.
     *
     * @throws IllegalArgumentException when it is no root
     */
    static KnownRoot read(String text, String keeper) {
        var line = text.strip();
        var signed = ContractJson.read(line.getBytes(StandardCharsets.UTF_8), SignedRoot.class);
        if (signed.root() == null || signed.signature() == null) {
            throw new IllegalArgumentException("not a signed root: " + line);
        }
        return new KnownRoot(signed, line, keeper);
    }

    LedgerRoot root() {
        return signed.root();
    }

    String name() {
        return "root %d of %s".formatted(root().number(), keeper);
    }
}
