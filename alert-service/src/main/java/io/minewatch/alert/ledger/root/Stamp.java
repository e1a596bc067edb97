package io.minewatch.alert.ledger.root;

import io.minewatch.contract.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/**
 * What a time-stamping authority said of a root (RFC 3161).
 *
 * @param at when it saw it, by its own clock
 * @param authority its certificate's subject and SHA-256
 */
public record Stamp(Instant at, String authority) {

    /** SM2, which authorities in China sign with, is not in the platform. */
    private static final BouncyCastleProvider ALGORITHMS = new BouncyCastleProvider();

    /**
     * Reads an answer, and checks that it is about the root and signed by the certificate it brings.
     *
     * @param root as it is written
     * @param trusted must be that certificate, or have issued it; {@code null} takes any
     * @throws IllegalArgumentException saying what is wrong
     */
    public static Stamp read(byte[] answer, String root, @Nullable X509Certificate trusted) {
        try {
            var token = new TimeStampResponse(answer).getTimeStampToken();
            if (token == null) {
                throw new IllegalArgumentException("it is a refusal");
            }
            requireAbout(token, root);
            var signer = signer(token);
            token.validate(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(ALGORITHMS)
                    .build(signer));
            if (trusted != null && !isTrusted(signer, trusted)) {
                throw new IllegalArgumentException(
                        "it is signed by %s, which is not trusted".formatted(signer.getSubject()));
            }
            return new Stamp(
                    token.getTimeStampInfo().getGenTime().toInstant(),
                    "%s (certificate %s)".formatted(signer.getSubject(), Sha256.of(signer.getEncoded())));
        } catch (TSPException | IOException | OperatorCreationException | CertificateException | CertException e) {
            throw new IllegalArgumentException("it does not fit: " + e.getMessage(), e);
        }
    }

    private static void requireAbout(TimeStampToken token, String root) {
        var info = token.getTimeStampInfo();
        var imprint = HexFormat.of().formatHex(info.getMessageImprintDigest());
        if (!info.getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)
                || !imprint.equals(
                        Sha256.of(root.getBytes(StandardCharsets.UTF_8)).hex())) {
            throw new IllegalArgumentException("it is about something else");
        }
    }

    private static X509CertificateHolder signer(TimeStampToken token) {
        for (Object match : token.getCertificates().getMatches(token.getSID())) {
            if (match instanceof X509CertificateHolder certificate) {
                return certificate;
            }
        }
        throw new IllegalArgumentException("it brings no certificate");
    }

    private static boolean isTrusted(X509CertificateHolder signer, X509Certificate trusted)
            throws CertificateException, OperatorCreationException, CertException {
        var certificate =
                new JcaX509CertificateConverter().setProvider(ALGORITHMS).getCertificate(signer);
        if (certificate.equals(trusted)) {
            return true;
        }
        var issuer = X500Name.getInstance(trusted.getSubjectX500Principal().getEncoded());
        return signer.getIssuer().equals(issuer)
                && signer.isSignatureValid(new JcaContentVerifierProviderBuilder()
                        .setProvider(ALGORITHMS)
                        .build(trusted));
    }
}
