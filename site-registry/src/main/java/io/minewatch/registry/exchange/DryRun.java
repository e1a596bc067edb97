package io.minewatch.registry.exchange;

import io.minewatch.registry.change.Sql;
import io.minewatch.registry.crs.FrameRefused;
import io.minewatch.registry.exchange.Imports.Source;
import io.minewatch.registry.exchange.format.Formats;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.exchange.format.Sheet;
import io.minewatch.registry.exchange.format.UnreadableFile;
import io.minewatch.registry.exchange.intake.Intake;
import io.minewatch.registry.exchange.intake.Setting;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Reads a file and judges its rows. Nothing of it reaches the registry. */
@ApplicationScoped
class DryRun {

    private static final int CHUNK = 500;

    private final Formats formats = new Formats();
    private final Imports imports;
    private final ImportRows rows;
    private final Work work;
    private final Overlaps overlaps;
    private final Sql sql;
    private final ImportConfig config;
    private final List<Intake> intakes;

    DryRun(
            Imports imports,
            ImportRows rows,
            Work work,
            Overlaps overlaps,
            Sql sql,
            ImportConfig config,
            @All List<Intake> intakes) {
        this.imports = imports;
        this.rows = rows;
        this.work = work;
        this.overlaps = overlaps;
        this.sql = sql;
        this.config = config;
        this.intakes = intakes;
    }

    /** Runs from the beginning, whatever an earlier run left behind. */
    void run(UUID id) {
        rows.clear(id);
        work.progress(id, "reading", 0, 0);
        var source = imports.source(id);
        try {
            var sheet = formats.read(source.content(), source.fileName(), config.limits());
            work.found(id, sheet, null);
            judge(source, sheet);
            work.judged(id, State.READY, sheet.remarks());
        } catch (UnreadableFile e) {
            var remark = new Remark(Weight.FAULT, e.code(), e.parameters(), e.getMessage());
            work.judged(id, State.REFUSED, List.of(remark));
        } catch (FrameRefused e) {
            var remark = new Remark(Weight.FAULT, e.code(), e.parameters(), e.sentence());
            work.judged(id, State.REFUSED, List.of(remark));
        }
    }

    private void judge(Source source, Sheet sheet) {
        var frame = FrameChoice.of(sheet, source.options());
        work.found(source.id(), sheet, frame.code());
        var intake = intake(source);
        var setting = new Setting(sheet.format(), frame, source.options(), source.filedAt());
        var drafts = sheet.drafts();
        for (int from = 0; from < drafts.size(); from += CHUNK) {
            work.progress(source.id(), "judging", from, drafts.size());
            var chunk = drafts.subList(from, Math.min(from + CHUNK, drafts.size()));
            rows.add(source.id(), intake.judge(chunk, setting));
        }
        work.progress(source.id(), "comparing", drafts.size(), drafts.size());
        var more = new TreeMap<Long, List<Remark>>();
        twice(source.id()).forEach((row, remark) -> add(more, row, remark));
        if (intake.mindsOverlaps()) {
            overlaps.withLicensed(source.id(), source.options().validFrom(source.filedAt()))
                    .forEach(o -> add(more, o.row(), o.remark(true)));
            overlaps.within(source.id()).forEach(o -> add(more, o.row(), o.remark(false)));
        }
        rows.remark(source.id(), more);
    }

    private Intake intake(Source source) {
        return intakes.stream()
                .filter(intake -> intake.target() == source.target())
                .findFirst()
                .orElseThrow();
    }

    /** Rows that would have the same id: one would overwrite the other. */
    private Map<Long, Remark> twice(UUID id) {
        var twice = new TreeMap<Long, Remark>();
        sql.list(
                        """
                        select row, subject, first from (
                            select row, subject, min(row) over (partition by subject) as first
                            from registry.import_row where import = ? and subject is not null) r
                        where first < row order by row""",
                        row -> Map.entry(
                                row.number("row"),
                                Remark.of(
                                        Weight.FAULT,
                                        "row.twice",
                                        "has the same id as row " + row.number("first"),
                                        "row",
                                        row.number("first"),
                                        "subject",
                                        row.text("subject"))),
                        id)
                .forEach(entry -> twice.put(entry.getKey(), entry.getValue()));
        return twice;
    }

    private static void add(Map<Long, List<Remark>> more, long row, Remark remark) {
        more.computeIfAbsent(row, _ -> new ArrayList<>()).add(remark);
    }
}
