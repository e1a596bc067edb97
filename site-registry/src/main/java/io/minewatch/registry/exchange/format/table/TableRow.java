package io.minewatch.registry.exchange.format.table;

import io.minewatch.registry.exchange.format.Remark;
import java.util.List;
import java.util.Map;

/**
 * A row of a table.
 *
 * @param place for people: "line 14"
 * @param number in the file, from 1
 * @param cells by column, from 0; blank ones are left out
 * @param remarks on its cells, as far as the file's form goes
 */
record TableRow(String place, int number, Map<Integer, String> cells, List<Remark> remarks) {}
