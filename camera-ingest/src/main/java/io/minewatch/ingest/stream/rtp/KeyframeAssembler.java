package io.minewatch.ingest.stream.rtp;

import io.minewatch.ingest.stream.Codec;
import io.minewatch.ingest.stream.rtp.Losses.Why;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Follows a stream picture by picture, keeps the units of keyframes and passes over all others.
 *
 * <p>A picture ends with the packet that says so (the marker), or when the time of the next one differs. Some cameras mark
 * every packet: they are found out by the pieces that follow, and from then on only the time counts.
 */
final class KeyframeAssembler {

    /** How far a picture has come. */
    private enum Stage {
        /** No slice yet: it may become a keyframe. */
        OPEN,
        KEPT,
        PASSED_OVER,
        /** Its last packet has come, as far as anybody can tell. */
        ENDED
    }

    private final Codec codec;
    private final int headerBytes;
    private final KeyframeRule rule;
    private final ParameterSets parameterSets;
    private final GrowingBytes bytes;
    private final Losses losses;
    private final Ready ready;

    private Stage stage = Stage.ENDED;
    private boolean started;
    private int time;
    private int parametersEnd;
    private boolean parametersWhole;
    private boolean recoveryPoint;
    private boolean unitOpen;
    private boolean markersLie;
    private @Nullable Why damage;

    /** Takes a finished keyframe. */
    interface Ready {
        void keyframe(int time, byte[] parameterSets, byte[] data);
    }

    KeyframeAssembler(
            Codec codec, KeyframeRule rule, ParameterSets parameterSets, Room room, Losses losses, Ready ready) {
        this.codec = codec;
        this.headerBytes = codec == Codec.H264 ? 1 : 2;
        this.rule = rule;
        this.parameterSets = parameterSets;
        this.bytes = new GrowingBytes(room);
        this.losses = losses;
        this.ready = ready;
    }

    /** A packet begins. */
    void packet(int packetTime, boolean afterGap) {
        boolean samePicture = started && packetTime == time;
        if (afterGap) {
            unitOpen = false;
            if (stage == Stage.KEPT || samePicture) {
                damaged(Why.PACKETS_MISSING);
            }
        }
        if (!samePicture) {
            finish();
            begin(packetTime);
        }
    }

    /** The packet is over that a picture of this time belongs to. */
    void packetEnd(boolean marked) {
        if (marked && !markersLie && (stage == Stage.KEPT || stage == Stage.PASSED_OVER)) {
            finish();
            stage = Stage.ENDED;
        }
    }

    /** Whether nothing more of the picture at hand matters, so that its packets need not be opened. */
    boolean isPassedOver() {
        return stage == Stage.PASSED_OVER;
    }

    /** A unit that lies whole between two positions, behind its header. */
    void whole(int header, ByteBuffer buffer, int begin, int end) {
        unitOpen = false;
        unit(header, buffer, begin, end);
        unitOpen = false;
    }

    /** A piece of a unit; the header is the whole unit's. */
    void fragment(int header, boolean first, ByteBuffer buffer, int begin, int end) {
        if (first) {
            unitOpen = false;
            unit(header, buffer, begin, end);
        } else if (unitOpen) {
            keep(buffer, begin, end);
        } else if (stage == Stage.OPEN && UnitKind.of(codec, header) == UnitKind.KEY_SLICE) {
            stage = Stage.KEPT;
            damaged(Why.PACKETS_MISSING);
        }
    }

    void release() {
        bytes.release();
    }

    private void unit(int header, ByteBuffer buffer, int begin, int end) {
        switch (UnitKind.of(codec, header)) {
            case PARAMETERS -> parameters(header, buffer, begin, end);
            case REMARK -> recoveryPoint |= SliceHeader.isRecoveryPoint(buffer, begin, end);
            case KEY_SLICE -> slice(true, header, buffer, begin, end);
            case SLICE -> slice(false, header, buffer, begin, end);
            case OTHER -> {}
        }
    }

    private void parameters(int header, ByteBuffer buffer, int begin, int end) {
        if (stage == Stage.ENDED) {
            begin(time);
        }
        if (stage == Stage.OPEN) {
            int first = headerBytes == 1 ? header : header >> 8;
            parametersWhole |= codec.isParameterSet((byte) first);
            keepUnit(header, buffer, begin, end);
        }
    }

    private void slice(boolean key, int header, ByteBuffer buffer, int begin, int end) {
        boolean beginsPicture = begin < end && buffer.get(begin) < 0;
        if (stage == Stage.ENDED) {
            if (!beginsPicture) {
                markersLie = true;
                return;
            }
            begin(time);
        }
        if (stage == Stage.OPEN) {
            parametersEnd = bytes.length();
        }
        boolean alone = key || codec == Codec.H264 && rule.standsAlone(recoveryPoint, buffer, begin, end);
        if (!alone || stage == Stage.OPEN && rule.isTooSoon(time)) {
            stage = Stage.PASSED_OVER;
        } else if (stage == Stage.OPEN) {
            stage = Stage.KEPT;
            if (!beginsPicture) {
                damaged(Why.PACKETS_MISSING);
            }
        }
        if (stage == Stage.KEPT) {
            keepUnit(header, buffer, begin, end);
        }
    }

    private void keepUnit(int header, ByteBuffer buffer, int begin, int end) {
        if (damage == null && !bytes.addHeader(header, headerBytes)) {
            damaged(Why.TOO_LARGE);
        }
        unitOpen = true;
        keep(buffer, begin, end);
    }

    private void keep(ByteBuffer buffer, int begin, int end) {
        if (damage == null && (stage == Stage.KEPT || stage == Stage.OPEN) && !bytes.add(buffer, begin, end)) {
            damaged(Why.TOO_LARGE);
        }
    }

    private void damaged(Why why) {
        damage = why;
        unitOpen = false;
    }

    private void begin(int pictureTime) {
        started = true;
        time = pictureTime;
        stage = Stage.OPEN;
        recoveryPoint = false;
        unitOpen = false;
        parametersWhole = false;
        parametersEnd = 0;
        damage = null;
        bytes.clear();
    }

    private void finish() {
        if (stage == Stage.OPEN) {
            parametersEnd = bytes.length();
        }
        if (damage == null) {
            parameterSets.note(bytes.array(), parametersEnd, parametersWhole);
        }
        if (stage == Stage.KEPT) {
            rule.found(time);
            if (damage == null) {
                ready.keyframe(time, parameterSets.all(), bytes.copyFrom(parametersEnd));
            } else {
                losses.lost(damage);
            }
        }
        stage = Stage.ENDED;
        bytes.clear();
    }
}
