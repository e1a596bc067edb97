package io.minewatch.alert.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.Sha256;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How entries hold together: each is written as canonical JSON (keys sorted, no blanks) that names the hash of the one
 * before, and is hashed with SHA-256 over those bytes.
 */
public final class LedgerChain {

    /** What the first entry names as the hash before it. */
    public static final String BEGINNING = "0".repeat(64);

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private long entries;
    private String root = BEGINNING;
    private @Nullable Break brokenAt;

    /** The bytes that are hashed, as text. */
    static String write(Entry entry) {
        try {
            return CANONICAL.writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry is always JSON: " + entry.seq(), e);
        }
    }

    static String hash(String entry) {
        return Sha256.of(entry.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** Checks the next row; what follows a break is not looked at any more. */
    public void check(long seq, String subject, String text, String hash) {
        if (brokenAt != null) {
            return;
        }
        var reason = findFault(seq, subject, text, hash);
        if (reason != null) {
            brokenAt = new Break(seq, reason);
            return;
        }
        entries++;
        root = hash;
    }

    private @Nullable String findFault(long seq, String subject, String text, String hash) {
        if (seq != entries + 1) {
            return "entry %d is missing".formatted(entries + 1);
        }
        if (!hash(text).equals(hash)) {
            return "its text was altered";
        }
        Entry entry;
        try {
            entry = ContractJson.read(text.getBytes(StandardCharsets.UTF_8), Entry.class);
        } catch (IllegalArgumentException e) {
            return "its text is not an entry";
        }
        if (!entry.previous().equals(root)) {
            return "it does not follow the entry before it";
        }
        if (entry.seq() != seq || !entry.subject().equals(subject)) {
            return "its row says something else than its text";
        }
        return null;
    }

    /** What was found. */
    public Verification verification() {
        return new Verification(entries, root, brokenAt == null, brokenAt);
    }

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
