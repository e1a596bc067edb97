package io.minewatch.registry.exchange.format.table;

/** Addresses of cells, such as B7. */
final class CellAddress {

    private static final int LETTERS = 26;

    /** No workbook has more columns. */
    private static final int MOST_COLUMNS = 16_384;

    private CellAddress() {}

    /** The column of {@code address}, from 0; {@code otherwise} if it names none that can be. */
    static int column(String address, int otherwise) {
        int column = 0;
        int i = 0;
        while (i < address.length() && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z' && column <= MOST_COLUMNS) {
            column = column * LETTERS + address.charAt(i) - 'A' + 1;
            i++;
        }
        return column == 0 || column > MOST_COLUMNS ? otherwise : column - 1;
    }

    /** The row of {@code address}, from 1; 0 if it names none. */
    static int row(String address) {
        int i = 0;
        while (i < address.length() && !Character.isDigit(address.charAt(i))) {
            i++;
        }
        return address.substring(i).matches("\\d{1,7}") ? Integer.parseInt(address.substring(i)) : 0;
    }
}
