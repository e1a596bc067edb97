package io.minewatch.registry.exchange.format.corner;

import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.exchange.format.frame.Datum;
import io.minewatch.registry.exchange.format.frame.FrameNames;
import io.minewatch.registry.exchange.format.frame.Zones;
import io.minewatch.registry.exchange.format.text.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts the frame together from 坐标系, 几度分带, 计量单位 and 带号, and from whether eastings carry the zone's number. */
final class StatedFrame {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}");

    /** No zone has a higher number; what is higher is a central meridian. */
    private static final int HIGHEST_ZONE = 60;

    private StatedFrame() {}

    static @Nullable String of(Map<String, String> attributes, Evidence evidence, List<Remark> remarks) {
        var name = attributes.getOrDefault("坐标系", "").strip();
        if (name.isEmpty()) {
            return null;
        }
        if (name.toUpperCase(Locale.ROOT).startsWith("EPSG")) {
            return FrameNames.find(name).orElse(name);
        }
        var datum = Datum.named(name);
        if (datum.isEmpty()) {
            return name;
        }
        var unit = attributes.getOrDefault("计量单位", "");
        if (evidence.degrees()) {
            if (unit.contains("米")) {
                remarks.add(Remark.of(
                        Weight.DOUBT, "frame.unit-differs", "The file states metres, but its numbers are degrees."));
            }
            return datum.get().degrees();
        }
        return projected(datum.get(), name, attributes, evidence, remarks);
    }

    private static @Nullable String projected(
            Datum datum, String name, Map<String, String> attributes, Evidence evidence, List<Remark> remarks) {
        int width = number(attributes.getOrDefault("几度分带", "")) == 6 ? 6 : 3;
        int zone = number(attributes.getOrDefault("带号", ""));
        if (zone > HIGHEST_ZONE) {
            zone = Zones.ofMeridian(width, zone);
        }
        if (zone == 0 && evidence.prefixed()) {
            zone = evidence.zone();
        }
        if (zone == 0) {
            remarks.add(Remark.of(
                    Weight.NOTE, "frame.zone-missing", "Neither an attribute nor the eastings state the zone."));
            return null;
        }
        if (evidence.prefixed() && evidence.zone() != zone) {
            remarks.add(Remark.of(
                    Weight.DOUBT,
                    "frame.zone-differs",
                    "The file states zone %d, but its eastings begin with %d.".formatted(zone, evidence.zone()),
                    "stated",
                    zone,
                    "found",
                    evidence.zone()));
        }
        var code = datum.projected(width, zone, evidence.prefixed());
        return code == null ? "%s, %d°, %d".formatted(name, width, zone) : code;
    }

    private static int number(String text) {
        var digits = DIGITS.matcher(Numbers.plain(text));
        return digits.find() ? Integer.parseInt(digits.group()) : 0;
    }
}
