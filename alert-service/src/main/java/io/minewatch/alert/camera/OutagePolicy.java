package io.minewatch.alert.camera;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which cameras fell silent together. Pure. */
final class OutagePolicy {

    private OutagePolicy() {}

    /** Troubles in rows, each beginning within {@code together} of the one before it in its row. */
    static List<List<Trouble>> rows(Collection<Trouble> troubles, Duration together) {
        var rows = new ArrayList<List<Trouble>>();
        for (var trouble :
                troubles.stream().sorted(Comparator.comparing(Trouble::beganAt)).toList()) {
            if (rows.isEmpty() || begins(trouble, rows.getLast(), together)) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(trouble);
        }
        return rows;
    }

    /** How many cameras a row is about. */
    static long cameras(List<Trouble> row) {
        return row.stream().map(Trouble::probe).distinct().count();
    }

    private static boolean begins(Trouble trouble, List<Trouble> row, Duration together) {
        return trouble.beganAt().isAfter(row.getLast().beganAt().plus(together));
    }
}
