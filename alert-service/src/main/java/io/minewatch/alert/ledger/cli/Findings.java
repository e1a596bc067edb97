package io.minewatch.alert.ledger.cli;

import io.minewatch.alert.ledger.Check;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found wrong, and by which check. */
public final class Findings {

    private static final int PRINTED = 50;

    private final List<Finding> found = new ArrayList<>();

    void add(Check check, String what) {
        found.add(new Finding(check, null, what));
    }

    /** Of an entry; the first bad entry is named first. */
    void addOfEntry(Check check, long seq, String what) {
        found.add(new Finding(check, seq, what));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** All of them, those of entries first and in the order of the entries. */
    public List<Finding> list() {
        return found.stream()
                .sorted(Comparator.comparing(Finding::seq, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** A line for each, and how many more there are. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        list().stream().limit(PRINTED).map(Finding::line).forEach(lines::add);
        if (found.size() > PRINTED) {
            lines.add("and %d more".formatted(found.size() - PRINTED));
        }
        return lines;
    }

    /**
     * Something wrong.
     *
     * @param seq the entry's number, where it is about one
     */
    public record Finding(Check check, @Nullable Long seq, String what) {

        String line() {
            return seq == null
                    ? "broken: %s [%s]".formatted(what, check)
                    : "broken at entry %d: %s [%s]".formatted(seq, what, check);
        }
    }
}
