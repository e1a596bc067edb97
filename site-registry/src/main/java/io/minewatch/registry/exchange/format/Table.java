package io.minewatch.registry.exchange.format;

import java.util.List;

/**
 * A sheet of a workbook that goes out.
 *
 * @param rows each with as many cells as there are headings
 */
public record Table(String name, List<String> headings, List<List<String>> rows) {}
