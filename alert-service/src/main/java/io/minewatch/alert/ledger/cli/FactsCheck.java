package io.minewatch.alert.ledger.cli;

import io.minewatch.alert.ledger.Digests;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** Holds the rows of all other tables against what entries say of them. */
final class FactsCheck {

    private final NamedFacts named;
    private final Findings findings;
    private final Progress progress;
    private long rows;
    private long vouchedFor;

    FactsCheck(NamedFacts named, Findings findings, Progress progress) {
        this.named = named;
        this.findings = findings;
        this.progress = progress;
    }

    void run(Rows database) throws SQLException {
        for (var table : Witnessed.in(database)) {
            long all = database.count("SELECT count(*) FROM alert." + table.table());
            database.forEach(table.query(), row -> {
                progress.tell(table.table(), ++rows, all);
                var digest = Digests.sha256(row.getString(2));
                var recordedAt = row.getObject(3, OffsetDateTime.class).toInstant();
                if (named.check(table.table() + "/" + row.getString(1), digest, recordedAt, findings)) {
                    vouchedFor++;
                }
            });
        }
        named.finish(findings);
    }

    /** Rows looked at. */
    long rows() {
        return rows;
    }

    /** Rows that no entry vouches for, since they were written before entries did. */
    long fromBefore() {
        return rows - vouchedFor;
    }
}
