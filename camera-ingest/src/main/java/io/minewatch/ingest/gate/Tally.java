package io.minewatch.ingest.gate;

import io.minewatch.contract.frame.FrameFacts;

/** Counts what a gate did. */
final class Tally {

    private final long[] opened = new long[FrameFacts.Gate.values().length];
    private final long[] held = new long[HeldBack.values().length];
    private long looks;

    void looked(Motion motion) {
        looks++;
        if (motion.held() != null) {
            held[motion.held().ordinal()]++;
        }
    }

    void opened(FrameFacts.Gate reason) {
        opened[reason.ordinal()]++;
    }

    GateReport report(MotionDetector detector) {
        return new GateReport(
                looks,
                new GateReport.Opened(
                        opened[FrameFacts.Gate.MOTION.ordinal()],
                        opened[FrameFacts.Gate.HEARTBEAT.ordinal()],
                        opened[FrameFacts.Gate.LEARNING.ordinal()]),
                new GateReport.Held(
                        held[HeldBack.LIGHT.ordinal()],
                        held[HeldBack.SHAKE.ordinal()],
                        held[HeldBack.MASK.ordinal()],
                        held[HeldBack.FLICKER.ordinal()],
                        held[HeldBack.RAIN.ordinal()],
                        held[HeldBack.INSECTS.ordinal()]),
                detector.thresholdShare(),
                detector.silentShare(),
                detector.shiftX(),
                detector.shiftY(),
                detector.likeness(),
                detector.sceneChanges());
    }
}
