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
        var secret = new Secrets(folder).get("gateway");

        assertThat(secret).matches("[0-9a-f]{64}");
        assertThat(new Secrets(folder).get("gateway")).isEqualTo(secret);
        assertThat(new Secrets(folder).get("other")).isNotEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("gateway"))))
                .isEqualTo("rw-------");
    }

    @Test
    void makesASealingKeyAsTheServicesReadIt() throws IOException {
        var file = new Secrets(folder).sealingKey("k1");

        assertThat(Base64.getDecoder().decode(Files.readString(file).strip())).hasSize(32);
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
