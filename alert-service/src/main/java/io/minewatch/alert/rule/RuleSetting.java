package io.minewatch.alert.rule;

import io.minewatch.contract.Sha256;
import io.minewatch.contract.alert.Alert.Severity;
import io.minewatch.contract.alert.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The thresholds of the rules, which rules are on, and how much each weighs, as {@code rules.properties} says and explains.
 * A file of one's own holds what differs from it.
 */
public final class RuleSetting {

    private static final String OFF = "off";

    private final SortedMap<String, String> entries;
    private final Map<Rule, Severity> severities = new EnumMap<>(Rule.class);
    private final double insideFrom;
    private final double outsideUpTo;
    private final Duration stay;
    private final Duration question;
    private final Duration vesselRest;
    private final double acrossMeters;
    private final double apartMeters;
    private final double onRoadFrom;
    private final LocalTime nightFrom;
    private final LocalTime nightUntil;
    private final Duration longStay;
    private final int often;

    private RuleSetting(SortedMap<String, String> entries) {
        this.entries = Collections.unmodifiableSortedMap(entries);
        this.insideFrom = read("inside-from", RuleSetting::share);
        this.outsideUpTo = read("outside-up-to", RuleSetting::share);
        this.stay = read("stay", RuleSetting::duration);
        this.question = read("question", RuleSetting::duration);
        this.vesselRest = read("vessel-rest", RuleSetting::duration);
        this.acrossMeters = read("across-meters", RuleSetting::meters);
        this.apartMeters = read("apart-meters", RuleSetting::meters);
        this.onRoadFrom = read("on-road-from", RuleSetting::share);
        this.nightFrom = read("night-from", LocalTime::parse);
        this.nightUntil = read("night-until", LocalTime::parse);
        this.longStay = read("long", RuleSetting::duration);
        this.often = read("often", Integer::valueOf);
        for (var rule : Rule.values()) {
            if (rule != Rule.UNKNOWN && !entries.getOrDefault(rule.name(), OFF).equalsIgnoreCase(OFF)) {
                severities.put(rule, read(rule.name(), Severity::valueOf));
            }
        }
        if (outsideUpTo >= insideFrom) {
            throw new IllegalArgumentException("outside-up-to must be less than inside-from: " + outsideUpTo);
        }
    }

    /** The rules as they are when nobody changes them. */
    public static RuleSetting defaults() {
        return new RuleSetting(builtIn());
    }

    /**
     * The rules with what a file changes.
     *
     * @throws IllegalArgumentException when the file cannot be read, or says what cannot be; the message names the line's key
     */
    public static RuleSetting read(Path file) {
        var changed = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            changed.load(reader);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read the rules in %s: %s".formatted(file, e), e);
        }
        return of(changed);
    }

    /** The rules that the service goes by; a file that is not there changes nothing. */
    public static RuleSetting live(RuleConfig config) {
        return config.file().filter(Files::exists).map(RuleSetting::read).orElseGet(RuleSetting::defaults);
    }

    static RuleSetting of(Properties changed) {
        var entries = builtIn();
        for (var key : changed.stringPropertyNames()) {
            if (!entries.containsKey(key)) {
                throw new IllegalArgumentException("no such rule or threshold: " + key);
            }
            entries.put(key, changed.getProperty(key).strip());
        }
        return new RuleSetting(entries);
    }

    private static SortedMap<String, String> builtIn() {
        var properties = new Properties();
        try (var stream = RuleSetting.class.getResourceAsStream("/rules.properties")) {
            if (stream == null) {
                throw new IllegalStateException("rules.properties is missing from the program");
            }
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        key -> key, key -> properties.getProperty(key).strip(), (a, b) -> b, TreeMap::new));
    }

    private <T> T read(String key, Function<String, T> reader) {
        var text = Optional.ofNullable(entries.get(key))
                .orElseThrow(() -> new IllegalArgumentException("the rules do not say " + key));
        try {
            return reader.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException("%s cannot be %s".formatted(key, text), e);
        }
    }

    private static double share(String text) {
        double value = Double.parseDouble(text);
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(text);
        }
        return value;
    }

    private static double meters(String text) {
        double value = Double.parseDouble(text);
        if (!(value >= 0 && value <= 1000)) {
            throw new IllegalArgumentException(text);
        }
        return value;
    }

    private static Duration duration(String text) {
        var value = Duration.parse(text);
        if (value.isNegative()) {
            throw new IllegalArgumentException(text);
        }
        return value;
    }

    /** Whether a rule is on. */
    public boolean isOn(Rule rule) {
        return severities.containsKey(rule);
    }

    /** What a rule weighs; one that is off weighs little, as it stands only in alerts of before. */
    Severity weightOf(Rule rule) {
        return severities.getOrDefault(rule, Severity.LOW);
    }

    /** Everything it says, by key. */
    public SortedMap<String, String> entries() {
        return entries;
    }

    /** Names these rules: the same for the same thresholds. */
    public Sha256 digest() {
        return Sha256.of(entries.toString().getBytes(StandardCharsets.UTF_8));
    }

    double insideFrom() {
        return insideFrom;
    }

    double outsideUpTo() {
        return outsideUpTo;
    }

    Duration stay() {
        return stay;
    }

    Duration question() {
        return question;
    }

    Duration vesselRest() {
        return vesselRest;
    }

    double acrossMeters() {
        return acrossMeters;
    }

    double apartMeters() {
        return apartMeters;
    }

    double onRoadFrom() {
        return onRoadFrom;
    }

    /** Whether spoil may not be hauled at an hour. */
    boolean isNight(LocalTime hour) {
        boolean begun = !hour.isBefore(nightFrom);
        boolean goesOn = hour.isBefore(nightUntil);
        return nightFrom.isAfter(nightUntil) ? begun || goesOn : begun && goesOn;
    }

    /** The hours in which it may not. */
    String nightHours() {
        return nightFrom + "-" + nightUntil;
    }

    Duration longStay() {
        return longStay;
    }

    int often() {
        return often;
    }
}
