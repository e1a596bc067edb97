package io.minewatch.alert.ledger.cli;

import io.minewatch.alert.ledger.Check;
import io.minewatch.alert.ledger.root.Stamp;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at the time stamps of the database's roots: somebody else's clock must agree with ours. */
final class StampsCheck {

    /** A root is stamped within moments, or not at all. */
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    private final @Nullable X509Certificate authority;
    private final Findings findings;
    private final TreeSet<String> authorities = new TreeSet<>();
    private long stamped;
    private long refused;

    StampsCheck(@Nullable X509Certificate authority, Findings findings) {
        this.authority = authority;
        this.findings = findings;
    }

    void run(Rows database, List<KnownRoot> roots) throws SQLException {
        Map<Long, KnownRoot> byNumber =
                roots.stream().collect(Collectors.toMap(r -> r.root().number(), Function.identity(), (a, b) -> a));
        database.forEach("SELECT number, token FROM alert.ledger_root_stamp ORDER BY number", row -> {
            var root = byNumber.get(row.getLong(1));
            byte[] token = row.getBytes(2);
            if (token == null) {
                refused++;
            } else if (root != null) {
                stamped++;
                check(root, token);
            }
        });
    }

    /** How many roots were stamped, by whom, and how many could not be. */
    String summary() {
        return "%d, %d asked for in vain%s"
                .formatted(stamped, refused, authorities.isEmpty() ? "" : ", by " + String.join(" and ", authorities));
    }

    private void check(KnownRoot root, byte[] token) {
        try {
            var stamp = Stamp.read(token, root.text(), authority);
            authorities.add(stamp.authority());
            var apart = Duration.between(root.root().at(), stamp.at()).abs();
            if (apart.compareTo(TOLERANCE) > 0) {
                findings.add(
                        Check.TIME_STAMP,
                        "%s says it was made at %s, the time-stamping authority saw it at %s"
                                .formatted(root.name(), root.root().at(), stamp.at()));
            }
        } catch (IllegalArgumentException e) {
            findings.add(Check.TIME_STAMP, "the time stamp of %s: %s".formatted(root.name(), e.getMessage()));
        }
    }
}
