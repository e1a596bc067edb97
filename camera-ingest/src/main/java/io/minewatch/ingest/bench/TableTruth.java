package io.minewatch.ingest.bench;

import io.minewatch.contract.Box;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Reads a TRUTH.tsv: clip, kind, class, first and last second, centre and size, note. Of the rows of kind {@code
 * interval} each is a pass, whatever its class; {@code none} as its time says that the class is absent.
 */
final class TableTruth {

    private static final int COLUMNS = 5;

    private TableTruth() {}

    static Truth read(Path file, String clip, int seconds) throws IOException {
        var passes = new ArrayList<Truth.Pass>();
        var busy = new ArrayList<Boolean>(Collections.nCopies(seconds, false));
        for (var line : Files.readAllLines(file)) {
            var cells = line.split("\t", -1);
            if (cells.length < COLUMNS
                    || !cells[0].equals(clip)
                    || !cells[1].equals("interval")
                    || cells[3].equals("none")) {
                continue;
            }
            int from = (int) Math.floor(Double.parseDouble(cells[3]));
            int to = Math.min(seconds, (int) Math.ceil(Double.parseDouble(cells[4])));
            for (int second = from; second < to; second++) {
                busy.set(second, true);
            }
            boolean parked = cells[cells.length - 1].startsWith("parked row");
            if (!parked) {
                passes.add(new Truth.Pass(cells[2], from, nowhere(to - from)));
            }
        }
        return new Truth(passes, busy);
    }

    private static List<Optional<Box>> nowhere(int seconds) {
        return Collections.nCopies(seconds, Optional.empty());
    }
}
