package io.minewatch.registry.exchange.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What tables call the kinds of sites and areas, in either language. */
public final class Kinds {

    /** By our own names; the first is what we write. */
    private static final Map<String, List<String>> CHINESE = Map.of(
            "LICENSED", List.of("许可矿点", "许可", "持证", "有证"),
            "BANNED", List.of("禁采矿点", "禁采", "取缔", "已取缔"),
            "TOWNSHIP", List.of("乡镇"),
            "PROTECTED_ZONE", List.of("保护区"),
            "FOREST_LAND", List.of("林地"),
            "RIVER_FORBIDDEN_SECTION", List.of("禁采河段", "河道禁采区"),
            "NATURE_RESERVE", List.of("自然保护地", "自然保护区"),
            "SPOIL_ROAD", List.of("运渣道路", "运渣路"));

    private Kinds() {}

    /** The word for a kind. */
    public static String word(String kind, Locale language) {
        boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        return chinese && CHINESE.containsKey(kind)
                ? CHINESE.get(kind).getFirst()
                : kind.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The kind that a word means, if it is one of them. */
    static <E extends Enum<E>> Optional<E> find(Class<E> kinds, String word) {
        var name = word.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
        return Arrays.stream(kinds.getEnumConstants())
                .filter(kind -> kind.name().equals(name)
                        || CHINESE.getOrDefault(kind.name(), List.of()).contains(word.strip()))
                .findFirst();
    }
}
