package io.minewatch.registry.ogcapi;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In which form an answer is given. */
enum Format {
    JSON,
    HTML;

    /** The word that stands for it in {@code f=}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Format> find(String word) {
        return Stream.of(values()).filter(format -> format.word().equals(word)).findFirst();
    }
}
