package io.minewatch.registry.exchange;

import static java.util.Objects.requireNonNull;

import io.minewatch.registry.crs.Frame;
import io.minewatch.registry.crs.FrameRefused;
import io.minewatch.registry.crs.Frames;
import io.minewatch.registry.crs.LegacyFrame;
import io.minewatch.registry.crs.SevenParameters;
import io.minewatch.registry.exchange.format.Sheet;
import io.minewatch.registry.exchange.intake.Options;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which frame a file's positions are in: what it says itself, or else what whoever brought it says. Never a guess. */
final class FrameChoice {

    private static final Pattern SHIFTED = Pattern.compile("(?i)gcj.?02|火星坐标|高德|腾讯地图|bd.?09|百度");

    private FrameChoice() {}

    /**
     * The frame.
     *
     * @throws FrameRefused if there is none, or two, or one that is of no use as it stands
     */
    static Frame of(Sheet sheet, Options options) {
        if (sheet.drafts().stream().allMatch(draft -> draft.polygons().isEmpty())) {
            return Frames.CRS84;
        }
        var stated = sheet.statedFrame();
        var said = stated + " " + sheet.attributes();
        if (SHIFTED.matcher(said).find()) {
            throw new FrameRefused(
                    "frame.gcj02",
                    Map.of(),
                    "the file says that its positions are shifted as base maps are (GCJ-02): ask for the survey's own");
        }
        var frame = stated == null ? null : find(stated, sheet, options).orElse(null);
        var given = options.frame() == null
                ? null
                : find(options.frame(), sheet, options).orElse(null);
        if (frame != null && given != null && !agree(frame, given)) {
            throw new FrameRefused(
                    "frame.contradiction",
                    Map.of("stated", frame.code(), "given", given.code()),
                    "the file states %s, and %s was given".formatted(frame, given));
        }
        if (frame == null && given == null) {
            throw none(stated == null ? options.frame() : stated);
        }
        return frame == null ? requireNonNull(given) : frame;
    }

    private static FrameRefused none(@Nullable String said) {
        return said == null
                ? new FrameRefused(
                        "frame.missing", Map.of(), "the file states no frame of reference, and none was given")
                : new FrameRefused("frame.unknown", Map.of("frame", said), "is no frame that is known here: " + said);
    }

    private static Optional<Frame> find(String code, Sheet sheet, Options options) {
        return Frames.find(code).or(() -> Frames.findLegacy(code).map(legacy -> transformed(legacy, sheet, options)));
    }

    private static Frame transformed(LegacyFrame legacy, Sheet sheet, Options options) {
        var shift = options.shift() == null ? shift(sheet.attributes()) : options.shift();
        var control = options.control();
        if (shift == null || control == null) {
            throw legacy.refusal();
        }
        return legacy.with(shift, control);
    }

    /** The parameters that the file brings along. */
    private static @Nullable SevenParameters shift(Map<String, String> attributes) {
        if (!attributes.containsKey("dx") || !attributes.containsKey("scale")) {
            return null;
        }
        return new SevenParameters(
                number(attributes, "dx"),
                number(attributes, "dy"),
                number(attributes, "dz"),
                number(attributes, "rx"),
                number(attributes, "ry"),
                number(attributes, "rz"),
                number(attributes, "scale"));
    }

    private static double number(Map<String, String> attributes, String name) {
        return Double.parseDouble(attributes.getOrDefault(name, "0"));
    }

    /** All degrees of CGCS2000 and WGS 84 are one, since a format has its own order of the axes. */
    private static boolean agree(Frame one, Frame other) {
        return one.code().equals(other.code()) || one.isPlain() && other.isPlain();
    }
}
