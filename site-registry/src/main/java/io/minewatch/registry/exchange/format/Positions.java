package io.minewatch.registry.exchange.format;

import java.util.Arrays;

/** Gathers the positions of a ring. */
public final class Positions {

    private final Tally tally;
    private double[] numbers = new double[32];
    private int size;

    /** Begins the next ring of a draft. */
    public Positions(Tally tally) throws UnreadableFile {
        tally.ring();
        this.tally = tally;
    }

    public void add(double first, double second) throws UnreadableFile {
        tally.position();
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = first;
        numbers[size++] = second;
    }

    /** How many there are. */
    public int count() {
        return size / 2;
    }

    /** Whether the last one is the first one again. */
    public boolean closed() {
        return size > 2 && numbers[0] == numbers[size - 2] && numbers[1] == numbers[size - 1];
    }

    public double[][] toArray() {
        var positions = new double[count()][];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = new double[] {numbers[2 * i], numbers[2 * i + 1]};
        }
        return positions;
    }
}
