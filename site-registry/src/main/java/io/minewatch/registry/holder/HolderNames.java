package io.minewatch.registry.holder;

import io.minewatch.registry.change.Check;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How holders are told to be the same: two papers rarely write one firm alike. */
public final class HolderNames {

    private static final String CREDIT_CODE = "[0-9A-HJ-NPQRTUWXY]{18}";

    private HolderNames() {}

    /** The name without spaces, in one width of letters and brackets, in small letters. */
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Whether two ways of writing name one holder. */
    public static boolean isSame(String one, String other) {
        return key(one).equals(key(other));
    }

    /** A unified social credit code that may be left out. */
    public static @Nullable String creditCode(String field, @Nullable String code, Check check) {
        if (code != null && !code.matches(CREDIT_CODE)) {
            check.fault(field, "credit-code.form", "must have the 18 characters of GB 32100", "code", code);
        }
        return code;
    }
}
