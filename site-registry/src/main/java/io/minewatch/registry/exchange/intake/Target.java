package io.minewatch.registry.exchange.intake;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the rows of a file are to become. */
public enum Target {
    SITES,
    AREAS,
    PERMITS,
    PROBES,
    PATCHES;

    /** The word of the API. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Target> find(String word) {
        return Arrays.stream(values())
                .filter(target -> target.word().equals(word))
                .findFirst();
    }
}
