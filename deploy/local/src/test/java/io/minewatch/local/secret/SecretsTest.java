package io.minewatch.local.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void makesASecretOnceForItsOwnerAlone() throws IOException {
        var secret = new Secrets(folder).get("k1");

        assertThat(Base64.getDecoder().decode(secret)).hasSize(32);
        assertThat(new Secrets(folder).get("k1")).isEqualTo(secret);
        assertThat(new Secrets(folder).get("k2")).isNotEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("k1"))))
                .isEqualTo("rw-------");
    }

    @Test
    void makesACertificateForTheNameAndTheMachine() throws IOException, GeneralSecurityException {
        var tls = SelfSigned.in(folder, "minewatch.example");

        assertThat(SelfSigned.in(folder, "minewatch.example")).isEqualTo(tls);
        try (InputStream in = Files.newInputStream(Path.of(tls.certificateFile()))) {
            var certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            assertThat(certificate.getSubjectAlternativeNames().toString())
                    .contains("minewatch.example", "localhost", "127.0.0.1");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(tls.keyFile()))))
                .isEqualTo("rw-------");
    }
}
