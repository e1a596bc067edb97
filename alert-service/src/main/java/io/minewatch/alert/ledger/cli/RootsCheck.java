package io.minewatch.alert.ledger.cli;

import io.minewatch.alert.ledger.Check;
import io.minewatch.alert.ledger.Digests;
import io.minewatch.alert.ledger.root.Signatures;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at the roots themselves: signed, one after another, with one key, the same wherever they are kept. */
final class RootsCheck {

    private final Findings findings;
    private final Map<Long, KnownRoot> own = new HashMap<>();

    RootsCheck(Findings findings) {
        this.findings = findings;
    }

    /**
     * Looks at the database's roots.
     *
     * @param announced the changes of keys that entries tell of, as {@code before>after}
     */
    void checkOwn(List<KnownRoot> roots, Set<String> announced) {
        KnownRoot before = null;
        for (var root : roots) {
            own.put(root.root().number(), root);
            requireSigned(root);
            requireFollowing(before, root);
            if (before != null && !before.root().key().equals(root.root().key())) {
                noteNewKey(before, root, announced);
            }
            before = root;
        }
    }

    /** Looks at roots that lie somewhere else, next to those of the database. */
    void checkCopies(List<KnownRoot> copies) {
        var keys = new HashSet<String>();
        own.values().forEach(r -> keys.add(r.root().key()));
        for (var copy : copies) {
            requireSigned(copy);
            var ours = own.get(copy.root().number());
            if (ours == null) {
                findings.add(Check.ROOT_COPY, "%s is not in the database".formatted(copy.name()));
            } else if (!ours.text().equals(copy.text())) {
                findings.add(Check.ROOT_COPY, "%s is not the one in the database".formatted(copy.name()));
            }
            if (!keys.contains(copy.root().key())) {
                findings.add(Check.ROOT_KEY, "%s is signed with a key that signed no root here".formatted(copy.name()));
            }
        }
    }

    private void requireSigned(KnownRoot root) {
        if (!Signatures.isSigned(root.signed())) {
            findings.add(Check.ROOT_SIGNATURE, "the signature of %s does not fit".formatted(root.name()));
        }
    }

    private void requireFollowing(@Nullable KnownRoot before, KnownRoot root) {
        long number = before == null ? 1 : before.root().number() + 1;
        var previous = before == null ? Digests.BEGINNING : Digests.sha256(before.text());
        if (root.root().number() != number) {
            findings.add(Check.ROOT_SIGNATURE, "root %d is missing".formatted(number));
        } else if (!root.root().previous().equals(previous)) {
            findings.add(Check.ROOT_SIGNATURE, "%s does not follow the root before it".formatted(root.name()));
        }
    }

    private void noteNewKey(KnownRoot before, KnownRoot root, Set<String> announced) {
        if (!announced.contains(before.root().key() + ">" + root.root().key())) {
            findings.add(
                    Check.ROOT_KEY,
                    "%s is signed with another key than the root before it, and no entry says why"
                            .formatted(root.name()));
        }
    }
}
