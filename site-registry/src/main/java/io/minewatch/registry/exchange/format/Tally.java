package io.minewatch.registry.exchange.format;

/** Counts what a file has cost so far, and ends the reading when it is too much. */
public final class Tally {

    /** A workbook can name one long text a million times. */
    private static final int MOST_CHARACTERS = 32 * 1024 * 1024;

    private static final int MOST_REMARKS = 200_000;

    private final Limits limits;
    private int drafts;
    private int rings;
    private int positions;
    private int cells;
    private int characters;
    private int remarks;

    public Tally(Limits limits) {
        this.limits = limits;
    }

    /** Counts one draft, with which its rings begin anew; gives its number, from 1. */
    public int draft() throws UnreadableFile {
        rings = 0;
        return count(++drafts, limits.drafts(), "file.too-many-rows", "rows");
    }

    /** Refuses more rows of a table than there can be drafts. */
    public void row(int rows) throws UnreadableFile {
        count(rows, limits.drafts(), "file.too-many-rows", "rows");
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
        characters += text.length();
        count(characters, MOST_CHARACTERS, "file.too-much-text", "characters in its values");
    }

    /** Counts what is remarked on one draft. */
    public void remarks(int more) throws UnreadableFile {
        remarks += more;
        count(remarks, MOST_REMARKS, "file.too-many-remarks", "places where something is wrong");
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
