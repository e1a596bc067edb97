package io.minewatch.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.local.home.Home;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says before it asks the database. */
class LedgerCommandTest {

    @TempDir
    Path folder;

    private String said = "";

    @Test
    void explainsWhatItChecksAndWithWhat() {
        assertThat(run("ledger", "verify", "--help")).isZero();

        assertThat(said).contains("--against", "--tsa-certificate", "--without-pictures", "Exit code 0", "1:", "2:");
    }

    @Test
    void explainsWhatTheRootIsFor() {
        assertThat(run("ledger", "root", "--help")).isZero();

        assertThat(said).contains("data/roots", "--against");
    }

    @Test
    void doesNotCallALedgerBrokenThatItCouldNotLookAt() {
        assertThat(run("ledger", "verify")).isEqualTo(2);

        assertThat(said).contains("Minewatch is not up");
    }

    private int run(String... arguments) {
        var out = new ByteArrayOutputStream();
        int status = Main.run(new Home(folder, folder), new PrintStream(out, true, StandardCharsets.UTF_8), arguments);
        said = out.toString(StandardCharsets.UTF_8);
        return status;
    }
}
