package io.minewatch.ingest.gate;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Scratch paper for one look. Only as many gates look at a time as there are decoders, so it is handed from gate to
 * gate: a hundred probes with paper of their own would take many times the memory.
 */
final class Sheet implements AutoCloseable {

    private static final Queue<Sheet> FREE = new ConcurrentLinkedQueue<>();

    /** The background in this look's light and place. */
    final float[] expected = new float[Luma.PIXELS];
    /** How far the picture is from that. */
    final float[] difference = new float[Luma.PIXELS];
    /** What each pixel is taken for, one of {@link Mark}'s. */
    final byte[] marks = new byte[Luma.PIXELS];
    /** Pixels that stand out together with enough others. */
    final boolean[] kept = new boolean[Luma.PIXELS];
    /** Pixels of blobs, one blob after the other. */
    final int[] order = new int[Luma.PIXELS];

    final boolean[] visited = new boolean[Luma.PIXELS];

    private Sheet() {}

    static Sheet take() {
        var free = FREE.poll();
        return free == null ? new Sheet() : free;
    }

    @Override
    public void close() {
        FREE.add(this);
    }
}
