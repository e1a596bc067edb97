package io.minewatch.contract.secret;

/**
 * A secret that only those who hold the key can read: AES-256-GCM, 96-bit nonce, 128-bit tag.
 *
 * @param key names the key that sealed it, so that keys can be changed
 * @param nonce 12 bytes, Base64
 * @param ciphertext with the tag at its end, Base64
 */
public record SealedSecret(String key, String nonce, String ciphertext) {

    /** Shows nothing of what is sealed. */
    @Override
    public String toString() {
        return "SealedSecret[key=" + key + "]";
    }
}
