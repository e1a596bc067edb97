package io.minewatch.registry.exchange.format;

/**
 * What one file may cost. The defaults hold a county's largest layer many times over, and are read in some 300 MB.
 *
 * @param bytes of the file
 * @param inflatedBytes of everything in an archive together
 * @param ratio of inflated bytes to the archive's own; small archives may inflate to 16 MiB whatever their ratio
 * @param entries in an archive
 * @param drafts rows, parcels or placemarks
 * @param rings of one draft
 * @param positions of the whole file
 * @param depth of nested elements
 * @param cells of a table, also the properties of all features together
 * @param textLength characters in one value or line
 */
public record Limits(
        int bytes,
        int inflatedBytes,
        int ratio,
        int entries,
        int drafts,
        int rings,
        int positions,
        int depth,
        int cells,
        int textLength) {

    private static final int MEBI = 1024 * 1024;

    public static final Limits DEFAULT =
            new Limits(64 * MEBI, 128 * MEBI, 100, 1_000, 100_000, 3_000, 1_000_000, 64, 1_000_000, 200_000);
}
