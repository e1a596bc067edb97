package io.minewatch.contract.secret;

import io.minewatch.contract.ProbeId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals and opens stream passwords. The probe's id is associated data: a secret moved to another probe does not open.
 *
 * <p>site-registry seals, camera-ingest opens; nobody else is given the key.
 */
public final class SecretSeal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String keyName;
    private final SecretKeySpec key;

    /**
     * Makes a seal from key material.
     *
     * @param base64Key 32 bytes, Base64
     * @throws IllegalArgumentException when it is anything else; the message does not repeat it
     */
    public SecretSeal(String keyName, String base64Key) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64Key.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the sealing key %s must be Base64".formatted(keyName));
        }
        if (bytes.length != 32) {
            throw new IllegalArgumentException(
                    "the sealing key %s must have 32 bytes, not %d".formatted(keyName, bytes.length));
        }
        this.keyName = keyName;
        this.key = new SecretKeySpec(bytes, "AES");
    }

    /** Seals a probe's password. */
    public SealedSecret seal(ProbeId probe, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, probe, nonce).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            var base64 = Base64.getEncoder();
            return new SealedSecret(keyName, base64.encodeToString(nonce), base64.encodeToString(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /**
     * Opens a probe's password.
     *
     * @throws IllegalArgumentException when it was sealed with another key or for another probe, or was altered
     */
    public String open(ProbeId probe, SealedSecret secret) {
        try {
            var base64 = Base64.getDecoder();
            var cipher = cipher(Cipher.DECRYPT_MODE, probe, base64.decode(secret.nonce()));
            return new String(cipher.doFinal(base64.decode(secret.ciphertext())), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "the password of %s does not open with key %s".formatted(probe, keyName), e);
        }
    }

    private Cipher cipher(int mode, ProbeId probe, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(probe.value().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
