package io.minewatch.registry.change;

import io.minewatch.contract.Coded;
import io.minewatch.contract.CountyId;
import io.minewatch.contract.Validity;
import io.minewatch.registry.County;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gathers everything that is wrong with a request, so that the sender hears it all at once.
 *
 * <p>Where a value is wrong the methods give a stand-in, which nobody sees: {@link #orThrow} comes before any use.
 */
public final class Check {

    private static final Duration CLOCK_SLACK = Duration.ofMinutes(5);

    private final List<Fault> faults = new ArrayList<>();
    private final Instant now;

    public Check(Instant now) {
        this.now = now;
    }

    /** Notes a fault. {@code parameters} are names and values by turns. */
    public void fault(String field, String code, String message, Object... parameters) {
        var named = new HashMap<String, Object>();
        for (int i = 0; i < parameters.length; i += 2) {
            named.put((String) parameters[i], parameters[i + 1]);
        }
        fault(field, code, message, named);
    }

    /** Notes a fault with what its sentence names. */
    public void fault(String field, String code, String message, Map<String, Object> parameters) {
        faults.add(new Fault(field, code, message, parameters));
    }

    /** Notes a fault that is worded already. */
    public void fault(String field, Coded why, String message) {
        faults.add(new Fault(field, why.code(), message, Map.copyOf(why.parameters())));
    }

    /** Whether nothing was wrong so far. */
    public boolean passed() {
        return faults.isEmpty();
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Ends the checks. */
    public void orThrow() {
        if (!faults.isEmpty()) {
            throw new InvalidChange(faults);
        }
    }

    /** Checks what every change carries. */
    public Check header(ChangeRequest request) {
        present("/id", request.id());
        present("/expectedRevision", request.expectedRevision());
        past("/doneAt", request.doneAt());
        return this;
    }

    /** Whether a value is there; a fault if not. */
    public boolean present(String field, @Nullable Object value) {
        if (value == null) {
            fault(field, "value.missing", "must be given");
        }
        return value != null;
    }

    /** A line of text that must be there. */
    public String text(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            fault(field, "value.missing", "must be given and not blank");
            return "";
        }
        return optionalText(field, value, value);
    }

    /** A line of text that may be left out. */
    public <T extends @Nullable String> T optionalText(String field, T value) {
        return value == null ? value : optionalText(field, value, value);
    }

    private <T extends @Nullable String> T optionalText(String field, T value, String text) {
        if (text.length() > 500) {
            fault(field, "text.too-long", "must have at most 500 characters", "length", text.length(), "max", 500);
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            fault(field, "text.control-character", "must not hold control characters");
        }
        return value;
    }

    /** Names in other languages, by language tag. */
    public Map<String, String> names(String field, @Nullable Map<String, String> names) {
        if (names == null) {
            return Map.of();
        }
        names.forEach((tag, name) -> {
            var at = field + "/" + pointer(tag);
            if (Locale.forLanguageTag(tag).getLanguage().isEmpty()) {
                fault(at, "language.unknown", "must be a language tag such as en or zh-CN", "tag", tag);
            }
            text(at, name);
        });
        return names;
    }

    /** An instant that cannot lie in the future. */
    public Instant past(String field, @Nullable Instant instant) {
        if (instant == null) {
            fault(field, "value.missing", "must be given");
            return now;
        }
        if (instant.isAfter(now.plus(CLOCK_SLACK))) {
            fault(field, "time.future", "lies in the future: is the clock right?", "time", instant, "now", now);
        }
        return instant;
    }

    /** A validity that must be there. */
    public Validity validity(String field, @Nullable ValidRequest valid) {
        if (valid == null || valid.from() == null) {
            fault(valid == null ? field : field + "/from", "value.missing", "must be given");
            return Validity.since(now);
        }
        var from = valid.from();
        var until = valid.until();
        if (until != null && !until.isAfter(from)) {
            fault(field, "validity.reversed", "must end after it begins", "from", from, "until", until);
            return Validity.since(from);
        }
        return new Validity(from, until);
    }

    /** A number in a closed range; the stand-in is {@code min}. */
    public double number(String field, String code, @Nullable Double value, double min, double max) {
        if (value == null) {
            fault(field, "value.missing", "must be given");
            return min;
        }
        if (!(value >= min && value <= max)) {
            fault(
                    field,
                    code,
                    "must be from %s to %s".formatted(min, max),
                    "value",
                    String.valueOf(value),
                    "min",
                    min,
                    "max",
                    max);
            return min;
        }
        return value;
    }

    /** The elements of a list, each once. */
    public <T, K> void unique(String field, List<T> values, Function<T, K> key) {
        var seen = new HashSet<K>();
        for (int i = 0; i < values.size(); i++) {
            if (!seen.add(key.apply(values.get(i)))) {
                fault(
                        field + "/" + i,
                        "value.repeated",
                        "is given twice",
                        "value",
                        String.valueOf(key.apply(values.get(i))));
            }
        }
    }

    /** An id from the request's path. */
    public static <T extends CountyId> T id(County county, String kind, String value, Function<String, T> of) {
        T id;
        try {
            id = of.apply(value);
        } catch (IllegalArgumentException e) {
            throw new InvalidChange("", "id.form", String.valueOf(e.getMessage()));
        }
        if (!county.owns(id)) {
            throw new InvalidChange(
                    "", "id.other-county", "%s %s is not of county %s".formatted(kind, value, county.adcode()));
        }
        return id;
    }

    private static String pointer(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
