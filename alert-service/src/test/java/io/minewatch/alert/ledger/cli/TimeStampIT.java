package io.minewatch.alert.ledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.alert.ledger.root.KeptLedger;
import io.minewatch.alert.ledger.root.SmallTsa;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody else's clock, by RFC 3161, from an authority made for the test. */
class TimeStampIT {

    private static final Instant THEN = Instant.parse("2026-03-01T08:05:00Z");

    @TempDir
    static Path homes;

    private static SmallTsa tsa;
    private static KeptLedger untouched;

    private KeptLedger kept;

    @BeforeAll
    static void keepALedger() throws SQLException {
        tsa = new SmallTsa("Time of the county", THEN);
        untouched = KeptLedger.create(homes.resolve("untouched"), Optional.of(tsa.url()));
        untouched.act("patrol-1", "log.patrol.duty");
        untouched.makeRoot();
    }

    @AfterAll
    static void close() {
        tsa.close();
    }

    @BeforeEach
    void copy() throws SQLException, IOException {
        kept = untouched.copy(Files.createTempDirectory(homes, "kept"));
        tsa.setClock(THEN);
    }

    @Test
    void aRootIsStampedOnce_andTheStampLiesBesideIt() throws SQLException {
        kept.stamp();
        kept.stamp();

        assertThat(Verified.of(kept).output())
                .contains("time stamps 1, 0 asked for in vain, by CN=Time of the county", "valid");
        assertThat(kept.rootsFolder().resolve("2026-03-01/root-000000000001.tsr"))
                .isNotEmptyFile();
    }

    @Test
    void anAuthorityThatIsAwayIsNoted_andTheNextRootIsMadeAllTheSame() throws SQLException {
        try (var away = new SmallTsa("Away", THEN)) {
            away.goAway();
            var waiting = KeptLedger.create(homes.resolve("waiting"), Optional.of(away.url()));
            waiting.makeRoot();
            waiting.stamp();
            waiting.makeRoot();

            assertThat(Verified.of(waiting).output())
                    .contains("roots       2,", "time stamps 0, 1 asked for in vain", "valid");
        }
    }

    @Test
    void aClockThatWasTurnedBackForTheRootsTooDoesNotAgreeWithTheAuthoritys() throws SQLException {
        tsa.setClock(THEN.plusSeconds(7200));
        kept.stamp();

        assertThat(Verified.of(kept).findings())
                .singleElement()
                .asString()
                .contains("root 1", "the time-stamping authority saw it at 2026-03-01T10:05:00Z", "TIME_STAMP");
    }

    @Test
    void aStampOfAnotherRootIsFound() throws SQLException {
        kept.stamp();
        kept.makeRoot();
        kept.tamper("UPDATE ledger_root_stamp SET number = 2");

        assertThat(Verified.of(kept).findings())
                .singleElement()
                .asString()
                .contains("root 2", "it is about something else", "TIME_STAMP");
    }

    @Test
    void onlyTheAuthorityThatIsTrustedCounts() throws Exception {
        kept.stamp();
        try (var other = new SmallTsa("Somebody", THEN)) {
            assertThat(Verified.of(kept, "--tsa-certificate", pem(tsa.certificate()))
                            .status())
                    .isZero();
            assertThat(Verified.of(kept, "--tsa-certificate", pem(other.certificate()))
                            .findings())
                    .singleElement()
                    .asString()
                    .contains("CN=Time of the county, which is not trusted", "TIME_STAMP");
        }
    }

    private static String pem(X509Certificate certificate) throws IOException, CertificateEncodingException {
        var file = Files.createTempFile(homes, "tsa", ".pem");
        return Files.writeString(
                        file,
                        "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
                                .formatted(Base64.getMimeEncoder().encodeToString(certificate.getEncoded())))
                .toString();
    }
}
