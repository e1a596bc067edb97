/**
 * Tables: CSV and Excel workbooks with a heading, a row for each permit or probe, and all that Excel does to numbers.
 *
 * <p>{@link io.minewatch.registry.exchange.format.table.CsvReader} and
 * {@link io.minewatch.registry.exchange.format.table.XlsxReader} bring rows; {@code RowDrafts} makes drafts of both.
 *
 * <p>The workbook is read by a small reader of our own: the libraries make room for as many columns as a cell's address
 * claims there are.
 */
@NullMarked
package io.minewatch.registry.exchange.format.table;

import org.jspecify.annotations.NullMarked;
