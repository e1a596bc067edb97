package io.minewatch.registry.exchange.format.table;

import io.minewatch.registry.exchange.format.Column;
import io.minewatch.registry.exchange.format.Draft;
import io.minewatch.registry.exchange.format.DraftBuilder;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.exchange.format.Tally;
import io.minewatch.registry.exchange.format.UnreadableFile;
import io.minewatch.registry.exchange.format.frame.FrameNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes drafts of the rows below a heading. */
final class RowDrafts {

    private static final Pattern TOTAL = Pattern.compile("(?i)(合\\s*计|总\\s*计|小\\s*计|total)[:：]?");

    private final Tally tally;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Set<String> frames = new LinkedHashSet<>();

    RowDrafts(Tally tally) {
        this.tally = tally;
    }

    /** Takes all rows of a table, those above the heading too. */
    void take(List<TableRow> rows, Heading heading) throws UnreadableFile {
        for (var row : rows.subList(heading.row() + 1, rows.size())) {
            var first = row.cells().values().stream().findFirst().orElse("");
            if (TOTAL.matcher(first.strip()).matches()) {
                remarks.add(Remark.of(
                        Weight.NOTE,
                        "row.total",
                        "A sum was passed over: %s.".formatted(row.place()),
                        "place",
                        row.place()));
            } else if (!row.cells().isEmpty()) {
                drafts.add(draft(row, heading));
            }
        }
    }

    private Draft draft(TableRow row, Heading heading) throws UnreadableFile {
        var draft = DraftBuilder.at(tally, row.place());
        draft.remarks(row.remarks());
        var position = new PointColumns();
        int strays = 0;
        for (var cell : row.cells().entrySet()) {
            var name = heading.names().get(cell.getKey());
            if (name == null) {
                strays++;
                continue;
            }
            var value = CellPolicy.read(cell.getValue(), name, draft);
            if (!value.isEmpty()) {
                draft.property(name, value);
                var column = Column.find(name).orElse(null);
                position.take(column, value);
                if (column == Column.FRAME) {
                    frames.add(FrameNames.find(value).orElse(value));
                }
            }
        }
        if (strays > 0) {
            draft.remark(
                    Weight.FAULT,
                    "row.too-many-fields",
                    "The row has %d values under no heading: a comma too many?".formatted(strays),
                    "found",
                    strays);
        }
        position.giveTo(draft, tally);
        return draft.build(true);
    }

    List<Draft> drafts() {
        return drafts;
    }

    List<Remark> remarks() {
        return remarks;
    }

    /** The one frame that a column of the table names, or null. */
    @Nullable
    String statedFrame() {
        if (frames.size() > 1) {
            remarks.add(Remark.of(
                    Weight.DOUBT,
                    "frame.several",
                    "The rows name %d frames; a file can only have one.".formatted(frames.size()),
                    "found",
                    frames.size()));
            return null;
        }
        return frames.stream().findFirst().orElse(null);
    }
}
