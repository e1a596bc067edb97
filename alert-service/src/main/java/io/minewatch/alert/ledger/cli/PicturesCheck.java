package io.minewatch.alert.ledger.cli;

import io.minewatch.alert.ledger.Check;
import io.minewatch.contract.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Looks at every picture that the database knows: its file must be there, and be what it was at capture. */
final class PicturesCheck {

    private final Path folder;
    private final Findings findings;
    private final Progress progress;
    private long pictures;

    PicturesCheck(Path folder, Findings findings, Progress progress) {
        this.folder = folder;
        this.findings = findings;
        this.progress = progress;
    }

    void run(Rows database) throws SQLException {
        long all = database.count("SELECT count(*) FROM alert.evidence");
        database.forEach("SELECT sha256 FROM alert.evidence ORDER BY sha256", row -> {
            progress.tell("pictures", pictures++, all);
            check(row.getString(1));
        });
    }

    long pictures() {
        return pictures;
    }

    private void check(String sha256) {
        var file = folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256 + ".jpg");
        if (Files.notExists(file)) {
            findings.add(Check.PICTURE_MISSING, "the picture %s is missing".formatted(file));
            return;
        }
        try {
            if (!Sha256.of(Files.readAllBytes(file)).hex().equals(sha256)) {
                findings.add(Check.PICTURE_CHANGED, "the picture %s is not what it was".formatted(file));
            }
        } catch (IOException e) {
            findings.add(Check.PICTURE_MISSING, "the picture %s cannot be read: %s".formatted(file, e.getMessage()));
        }
    }
}
