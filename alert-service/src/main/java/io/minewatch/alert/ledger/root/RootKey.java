package io.minewatch.alert.ledger.root;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/** The key that signs roots (Ed25519, RFC 8032). It is in a file that only the service's account can read. */
@ApplicationScoped
public class RootKey {

    private final Path file;
    private final Ed25519PrivateKeyParameters key;

    RootKey(RootConfig config) {
        this.file = config.keyFile().toAbsolutePath();
        this.key = new Ed25519PrivateKeyParameters(Base64.getDecoder().decode(read()), 0);
    }

    /** The public key, 64 small hexadecimal digits. */
    public String publicKey() {
        return HexFormat.of().formatHex(key.generatePublicKey().getEncoded());
    }

    /** The public key in PEM. */
    String pem() {
        try {
            byte[] der = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key.generatePublicKey())
                    .getEncoded();
            return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                    .formatted(Base64.getEncoder().encodeToString(der));
        } catch (IOException e) {
            throw new UncheckedIOException("a key is always DER", e);
        }
    }

    /** Signs the UTF-8 of {@code text}; Base64. */
    String sign(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(bytes, 0, bytes.length);
        return Base64.getEncoder().encodeToString(signer.generateSignature());
    }

    private String read() {
        try {
            if (Files.notExists(file)) {
                make();
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the key that signs roots cannot be read: " + file, e);
        }
    }

    /** Another copy of the service may make it at the same moment: the first one wins. */
    private void make() throws IOException {
        Files.createDirectories(file.getParent());
        byte[] seed = new byte[Ed25519PrivateKeyParameters.KEY_SIZE];
        new SecureRandom().nextBytes(seed);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = Files.createTempFile(file.getParent(), "ledger-root", ".new", ownerOnly);
        Files.writeString(fresh, Base64.getEncoder().encodeToString(seed) + "\n");
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            // The other copy's key is the key.
        } finally {
            Files.delete(fresh);
        }
    }
}
