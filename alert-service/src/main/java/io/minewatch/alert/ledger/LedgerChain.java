package io.minewatch.alert.ledger;

import io.minewatch.contract.ContractJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How entries hold together: each names the digests of the one before, SHA-256 and, from the second form on, SM3. After a
 * break the chain is taken up again where it stands, so that all breaks are found.
 */
public final class LedgerChain {

    private long entries;
    private long expected = 1;
    private String hash = Digests.BEGINNING;
    private String sm3 = Digests.BEGINNING;
    private boolean second;
    private String root = Digests.BEGINNING;
    private @Nullable Break brokenAt;

    /** Checks the next row. */
    public Checked check(Link link) {
        var entry = read(link);
        var fault = findFault(link, entry);
        if (brokenAt == null && fault != null) {
            brokenAt = new Break(link.seq(), fault.reason());
        }
        if (brokenAt == null) {
            entries++;
            root = link.hash();
        }
        expected = link.seq() + 1;
        hash = link.hash();
        var written = link.sm3();
        sm3 = written != null ? written : Digests.sm3(link.text());
        second |= entry != null && entry.version() != null;
        return new Checked(entry, sm3, Optional.ofNullable(fault));
    }

    private @Nullable Fault findFault(Link link, @Nullable Entry entry) {
        if (link.seq() != expected) {
            return new Fault(Check.ENTRY_GAP, "entry %d is missing".formatted(expected));
        }
        if (!Digests.sha256(link.text()).equals(link.hash())) {
            return new Fault(Check.ENTRY_TEXT, "its text was altered");
        }
        if (link.sm3() != null && !Digests.sm3(link.text()).equals(link.sm3())) {
            return new Fault(Check.ENTRY_TEXT, "its SM3 was altered");
        }
        if (entry == null) {
            return new Fault(Check.ENTRY_TEXT, "its text is not an entry");
        }
        if (!entry.previous().equals(hash) || !namesSm3(entry)) {
            return new Fault(Check.ENTRY_LINK, "it does not follow the entry before it");
        }
        if (entry.seq() != link.seq() || !entry.subject().equals(link.subject())) {
            return new Fault(Check.ENTRY_ROW, "its row says something else than its text");
        }
        return null;
    }

    /** The first form has no SM3; after an entry of the second form there are none of the first. */
    private boolean namesSm3(Entry entry) {
        return entry.version() == null ? !second : sm3.equals(entry.previousSm3());
    }

    private static @Nullable Entry read(Link link) {
        try {
            return ContractJson.read(link.text().getBytes(StandardCharsets.UTF_8), Entry.class);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What was found. */
    public Verification verification() {
        return new Verification(entries, root, brokenAt == null, brokenAt);
    }

    /** The number and digests of the last row. */
    public Ledger.Head head() {
        return new Ledger.Head(expected - 1, hash, sm3);
    }

    /**
     * A row of the table.
     *
     * @param text the entry as it was hashed
     * @param hash its SHA-256
     * @param sm3 {@code null} for the first form
     */
    public record Link(
            long seq,
            String subject,
            String text,
            String hash,
            @Nullable String sm3) {}

    /**
     * A row after the check.
     *
     * @param entry {@code null} when its text is none
     */
    public record Checked(@Nullable Entry entry, String sm3, Optional<Fault> fault) {}

    /** What is wrong with a row. */
    public record Fault(Check check, String reason) {}

    /**
     * Outcome of a check.
     *
     * @param entries how many hold together from the first
     * @param root hash of the last of them
     */
    public record Verification(
            long entries,
            String root,
            boolean valid,
            @Nullable Break brokenAt) {}

    /** Where the chain breaks, and how. */
    public record Break(long seq, String reason) {}
}
