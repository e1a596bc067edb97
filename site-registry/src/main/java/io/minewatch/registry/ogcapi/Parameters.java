package io.minewatch.registry.ogcapi;

import io.minewatch.registry.change.BadQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, each at most once and none that the request does not know. */
final class Parameters {

    private final Map<String, List<String>> given;

    /** Takes the parameters of a request that knows {@code known}, and {@code f} as every request does. */
    Parameters(Map<String, List<String>> given, Set<String> known) {
        this.given = given;
        given.forEach((name, values) -> {
            if (!known.contains(name) && !name.equals("f")) {
                throw new BadQuery(name, "parameter.unknown", "is no parameter of this request");
            }
            if (values.stream().anyMatch(Parameters::isNoText)) {
                throw new BadQuery(name, "parameter.value", "must not hold control characters");
            }
            if (values.size() > 1) {
                throw new BadQuery(name, "parameter.repeated", "is given more than once");
            }
        });
        find("f").ifPresent(f -> {
            if (Format.find(f).isEmpty()) {
                throw new BadQuery("f", "parameter.value", "must be json or html");
            }
        });
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(get(name));
    }

    /** The format asked for by name. */
    Optional<Format> format() {
        return find("f").flatMap(Format::find);
    }

    /** Whether it holds what no name and no id has, and the database would choke on. */
    static boolean isNoText(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }

    private @Nullable String get(String name) {
        var values = given.get(name);
        return values == null ? null : values.getFirst();
    }
}
