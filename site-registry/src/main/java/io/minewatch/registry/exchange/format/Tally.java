package io.minewatch.registry.exchange.format;

/** Counts what a file has cost so far, and ends the reading when it is too much. */
public final class Tally {

    private final Limits limits;
    private int drafts;
    private int rings;
    private int positions;
    private int cells;

    public Tally(Limits limits) {
        this.limits = limits;
    }

    /** Counts one draft, with which its rings begin anew; gives its number, from 1. */
    public int draft() throws UnreadableFile {
        rings = 0;
        return count(++drafts, limits.drafts(), "file.too-many-rows", "rows");
    }

    public void ring() throws UnreadableFile {
        count(++rings, limits.rings(), "file.too-many-rings", "rings in one shape");
    }

    public void position() throws UnreadableFile {
        count(++positions, limits.positions(), "file.too-many-positions", "positions");
    }

    /** Counts one value, which must not be too long. */
    public void value(String text) throws UnreadableFile {
        cell();
        count(text.length(), limits.textLength(), "file.text-too-long", "characters in one value");
    }

    public void cell() throws UnreadableFile {
        count(++cells, limits.cells(), "file.too-many-cells", "values");
    }

    public void depth(int depth) throws UnreadableFile {
        count(depth, limits.depth(), "file.too-deep", "levels of nesting");
    }

    private static int count(int found, int most, String code, String what) throws UnreadableFile {
        if (found > most) {
            throw new UnreadableFile(code, "The file has more than %,d %s.".formatted(most, what), "most", most);
        }
        return found;
    }
}
