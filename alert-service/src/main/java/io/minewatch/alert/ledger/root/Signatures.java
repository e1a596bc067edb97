package io.minewatch.alert.ledger.root;

import io.minewatch.alert.ledger.CanonicalJson;
import io.minewatch.contract.ledger.SignedRoot;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** Checks what {@link RootKey} signed. */
public final class Signatures {

    private Signatures() {}

    /** Whether a root is signed with the key that it names. */
    public static boolean isSigned(SignedRoot signed) {
        try {
            byte[] text = CanonicalJson.write(signed.root()).getBytes(StandardCharsets.UTF_8);
            var verifier = new Ed25519Signer();
            verifier.init(
                    false,
                    new Ed25519PublicKeyParameters(
                            HexFormat.of().parseHex(signed.root().key()), 0));
            verifier.update(text, 0, text.length);
            return verifier.verifySignature(Base64.getDecoder().decode(signed.signature()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
