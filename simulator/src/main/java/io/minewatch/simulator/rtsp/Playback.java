package io.minewatch.simulator.rtsp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Plays a stream to one viewer from the moment it asks, beginning with the next key frame. */
final class Playback {

    private static final int MOST_UNSENT_BYTES = 2_000_000;
    private static final long REPORT_EVERY = Duration.ofSeconds(5).toNanos();

    private final Connection connection;
    private final CameraStream stream;
    private final RtpOutput output;
    private final Guise guise;
    private final Instant serverStart;
    private final Keyframes keyframes;
    private final long startedAt;
    private long nextFrame;
    private long nextReport;
    private boolean needsKeyFrame = true;
    private Duration clockOffset = Duration.ZERO;

    Playback(
            Connection connection,
            CameraStream stream,
            RtpOutput output,
            Instant serverStart,
            Keyframes keyframes,
            long now) {
        this.connection = connection;
        this.stream = stream;
        this.output = output;
        this.guise = new Guise(stream.clip());
        this.serverStart = serverStart;
        this.keyframes = keyframes;
        this.startedAt = now;
        this.nextFrame = stream.frameAt(now);
    }

    long startedAt() {
        return startedAt;
    }

    /** Sends the pictures due by now, unless the fault forbids it. Returns false if the camera closes the connection. */
    boolean play(long now, Faults.@Nullable Active fault, ByteBuffer buffer) throws IOException {
        needsKeyFrame |= guise.wear(fault == null ? null : fault.fault());
        if (fault == null) {
            setClock(Duration.ZERO);
            sendDue(now, 0, buffer);
            return true;
        }
        double damage = 0;
        var offset = Duration.ZERO;
        switch (fault.fault()) {
            case Fault.Hang() -> {
                return skip(now);
            }
            case Fault.Stall(var after) -> {
                if (now - fault.since() >= after.toNanos()) {
                    return skip(now);
                }
            }
            case Fault.Drop(var after) -> {
                if (now - fault.since() >= after.toNanos()) {
                    return false;
                }
            }
            case Fault.Corrupt(var share) -> damage = share;
            case Fault.WrongPassword(), Fault.Refuse() -> {
                return false;
            }
            case Fault.ClockOff(var by) -> offset = by;
            case Fault.Covered(), Fault.Black(), Fault.Turned(), Fault.Frozen() -> {
                // The guise shows it.
            }
        }
        setClock(offset);
        sendDue(now, damage, buffer);
        return true;
    }

    private void sendDue(long now, double damage, ByteBuffer buffer) throws IOException {
        for (long newest = stream.frameAt(now); nextFrame <= newest; nextFrame++) {
            var shown = guise.pictureAt(nextFrame);
            if (shown.isEmpty()) {
                continue;
            }
            var picture = shown.get();
            // A viewer that cannot keep up loses pictures up to the next key frame, as with a real camera.
            needsKeyFrame |= connection.unsentBytes() > MOST_UNSENT_BYTES;
            if (needsKeyFrame && (!picture.key() || connection.unsentBytes() > 0)) {
                continue;
            }
            if (picture.key() && keyframes.isHeld()) {
                continue;
            }
            needsKeyFrame = false;
            buffer.clear();
            if (now >= nextReport) {
                var takenAt = serverStart.plusNanos(stream.dueAt(nextFrame)).plus(clockOffset);
                output.writeReport(nextFrame, takenAt, buffer);
                nextReport = now + REPORT_EVERY;
            }
            output.write(picture, nextFrame, damage, buffer);
            connection.send(buffer.flip());
            if (picture.key()) {
                keyframes.noteSent(stream.path());
            }
        }
    }

    private boolean skip(long now) {
        nextFrame = stream.frameAt(now) + 1;
        needsKeyFrame = true;
        return true;
    }

    private void setClock(Duration offset) {
        if (!offset.equals(clockOffset)) {
            clockOffset = offset;
            nextReport = 0;
        }
    }
}
