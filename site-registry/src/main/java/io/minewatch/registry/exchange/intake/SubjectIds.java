package io.minewatch.registry.exchange.intake;

import io.minewatch.contract.CountyId;
import io.minewatch.contract.Sha256;
import io.minewatch.registry.County;
import io.minewatch.registry.exchange.format.Column;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gives rows their ids: the same number or name always leads to the same one, so that a file can come twice. */
@Singleton
class SubjectIds {

    /** Said of a row that can be given no id. */
    static final Remark NONE = Remark.of(Weight.FAULT, "row.no-name", "has neither id, number nor name");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,50}");
    private static final int DIGITS = 16;

    private final County county;

    SubjectIds(County county) {
        this.county = county;
    }

    /** The id that a row names; or one made of its number, or else of its name; nothing if it has none of them. */
    Optional<String> of(String kind, Map<String, String> properties) {
        return Column.ID
                .of(properties)
                .or(() -> Column.PERMIT_NUMBER.of(properties))
                .or(() -> Column.NAME.of(properties))
                .map(source -> isOurs(source) ? source : made(kind, source.strip()));
    }

    /** Whether a text is a whole id of this county. */
    boolean isOurs(String text) {
        return CountyId.FORM.matcher(text).matches() && text.startsWith(county.adcode() + "-");
    }

    /** An id made of what the source calls the thing. */
    String made(String kind, String source) {
        var local = PLAIN.matcher(source).matches()
                ? source.toLowerCase(Locale.ROOT)
                : Sha256.of(source.getBytes(StandardCharsets.UTF_8)).hex().substring(0, DIGITS);
        return "%s-%s-%s".formatted(county.adcode(), kind, local);
    }
}
