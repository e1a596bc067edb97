package io.minewatch.ingest.bench;

import io.minewatch.ingest.frame.Pictures;
import io.minewatch.ingest.frame.UndecodableKeyframe;
import io.minewatch.ingest.gate.Luma;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a probe sends: the empty scene for two minutes, the clip, and the empty scene again, all in some weather.
 *
 * @param lumas a picture a second, as the gate gets them
 * @param truth over the whole sequence
 */
record Sequence(String name, List<Luma> lumas, Truth truth) {

    static final Instant START = Instant.parse("2026-05-01T08:00:00Z");
    /** Nothing is counted before. */
    static final int LEARNT = 40;

    private static final int BEFORE = 120;
    private static final int AFTER = 40;

    static Sequence of(Clip clip, Condition condition, Pictures pictures) throws IOException, InterruptedException {
        var frames = new ArrayList<byte[]>();
        int seconds = BEFORE + clip.pictures().size() + AFTER;
        for (int second = 0; second < seconds; second++) {
            boolean inClip = second >= BEFORE && second < seconds - AFTER;
            var canvas = new Canvas(inClip ? clip.pictures().get(second - BEFORE) : clip.plate(), 31L * second);
            condition.fall(canvas, clip.plate(), second);
            frames.add(canvas.picture());
        }
        var lumas = new ArrayList<Luma>();
        for (var keyframe : Ffmpeg.keyframes(frames, START)) {
            try {
                lumas.add(pictures.look(keyframe, picture -> picture.luma()));
            } catch (UndecodableKeyframe e) {
                throw new IOException("ffmpeg's own keyframe does not decode", e);
            }
        }
        return new Sequence(clip.name(), lumas, later(clip.truth(), seconds));
    }

    private static Truth later(Truth truth, int seconds) {
        var busy = new ArrayList<Boolean>();
        for (int second = 0; second < seconds; second++) {
            int inClip = second - BEFORE;
            busy.add(inClip >= 0 && inClip < truth.busy().size() && truth.busy().get(inClip));
        }
        var passes = truth.passes().stream()
                .map(pass -> new Truth.Pass(pass.machine(), pass.from() + BEFORE, pass.boxes()))
                .toList();
        return new Truth(passes, busy);
    }
}
