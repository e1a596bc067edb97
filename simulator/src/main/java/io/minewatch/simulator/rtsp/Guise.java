package io.minewatch.simulator.rtsp;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a camera shows while somebody has been at it: in place of its own pictures those of a clip made beforehand, or one
 * of its own over and over. Clips are loaded when they are first wanted.
 */
final class Guise {

    private static final double FRAMES_PER_SECOND = 5;
    private static final Map<String, Clip> CLIPS = new ConcurrentHashMap<>();

    private final Clip own;
    private @Nullable Fault fault;
    private @Nullable Clip other;
    private @Nullable AccessUnit still;

    Guise(Clip own) {
        this.own = own;
    }

    /** Takes on what a fault shows. Returns whether that changed, so that a viewer has to wait for a key frame. */
    boolean wear(@Nullable Fault next) {
        var wanted = isGuise(next) ? next : null;
        if (Objects.equals(wanted, fault)) {
            return false;
        }
        fault = wanted;
        still = null;
        other = clipOf(wanted, own.codec());
        return true;
    }

    private static boolean isGuise(@Nullable Fault fault) {
        return fault instanceof Fault.Frozen || clipName(fault) != null;
    }

    private static @Nullable Clip clipOf(@Nullable Fault fault, Codec codec) {
        var name = clipName(fault);
        return name == null
                ? null
                : CLIPS.computeIfAbsent(
                        "/faults/%s.%s".formatted(name, codec.name().toLowerCase(Locale.ROOT)),
                        file -> Clip.fromResource(file, FRAMES_PER_SECOND));
    }

    private static @Nullable String clipName(@Nullable Fault fault) {
        return switch (fault) {
            case Fault.Covered() -> "covered";
            case Fault.Black() -> "black";
            case Fault.Turned() -> "turned";
            case null, default -> null;
        };
    }

    /** The picture at a position; empty where a frozen camera sends none, since its still is a key frame. */
    Optional<AccessUnit> pictureAt(long position) {
        if (other != null) {
            return Optional.of(other.pictureAt(position));
        }
        var picture = own.pictureAt(position);
        if (!(fault instanceof Fault.Frozen)) {
            return Optional.of(picture);
        }
        if (!picture.key()) {
            return Optional.empty();
        }
        if (still == null) {
            still = picture;
        }
        return Optional.of(still);
    }
}
