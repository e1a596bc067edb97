package io.minewatch.contract;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A sentence for people that is not worded yet: a code with parameters, which the page words in the reader's language.
 *
 * @param code dotted and stable, for instance {@code verdict.inside-banned-site}
 * @param parameters what the sentence names, in the order of their keys
 */
public record Coded(String code, SortedMap<String, String> parameters) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

    public Coded {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("a code is dotted words in small letters: " + code);
        }
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    public Coded(String code) {
        this(code, new TreeMap<>());
    }

    /** The same sentence with one more parameter. */
    public Coded with(String key, Object value) {
        var more = new TreeMap<>(parameters);
        more.put(key, String.valueOf(value));
        return new Coded(code, more);
    }
}
