package io.minewatch.registry.exchange;

import io.minewatch.contract.SiteId;
import io.minewatch.contract.site.Closure;
import io.minewatch.contract.site.Permit;
import io.minewatch.contract.site.Site;
import io.minewatch.registry.change.Changes;
import io.minewatch.registry.change.Subject;
import io.minewatch.registry.exchange.format.Column;
import io.minewatch.registry.exchange.format.Table;
import io.minewatch.registry.exchange.intake.Kinds;
import io.minewatch.registry.exchange.intake.PermitCells;
import io.minewatch.registry.shape.GroundArea;
import io.minewatch.registry.site.SiteRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The books of the county: its sites, their permits and their closures, a sheet each. */
@ApplicationScoped
class Ledger {

    private static final int PAGE = 200;

    private final SiteRecords records;
    private final Changes changes;
    private final PermitCells cells;
    private final ZoneId zone;

    Ledger(SiteRecords records, Changes changes, PermitCells cells, ZoneId zone) {
        this.records = records;
        this.changes = changes;
        this.cells = cells;
        this.zone = zone;
    }

    /** The sheets, with what was true at {@code asOf}. */
    List<Table> tables(Instant asOf, Locale language) {
        boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        var sites = new ArrayList<List<String>>();
        var permits = new ArrayList<List<String>>();
        var closures = new ArrayList<List<String>>();
        var after = "";
        while (true) {
            var page = changes.list(Subject.Kind.SITE, after, PAGE);
            for (var known : page) {
                var site = records.get(new SiteId(known.id()), known.moment());
                sites.add(site(site, asOf, language));
                site.permits().forEach(permit -> permits.add(permit(site, permit, asOf, chinese)));
                site.closures().forEach(closure -> closures.add(closure(site, closure)));
            }
            if (page.size() < PAGE) {
                break;
            }
            after = page.getLast().id();
        }
        return List.of(
                new Table(
                        chinese ? "矿点" : "sites",
                        chinese
                                ? List.of("编号", "名称", "所属乡镇", "类型", "面积(平方米)", "版本")
                                : List.of("id", "name", "township", "kind", "area (m²)", "revision"),
                        sites),
                new Table(chinese ? "许可证" : "permits", permitHeadings(language, chinese), permits),
                new Table(
                        chinese ? "关闭" : "closures",
                        chinese
                                ? List.of("矿点编号", "关闭编号", "决定日期", "期限", "措施数", "已举证", "验收日期")
                                : List.of("site", "closure", "ordered", "close by", "measures", "proved", "accepted"),
                        closures));
    }

    private static List<String> site(Site site, Instant asOf, Locale language) {
        return List.of(
                site.id().value(),
                site.name(),
                site.township().value(),
                site.findStateAt(asOf)
                        .map(state -> Kinds.word(state.kind().name(), language))
                        .orElse(""),
                site.findBoundaryAt(asOf)
                        .map(boundary -> String.format(Locale.ROOT, "%.1f", GroundArea.squareMeters(boundary.shape())))
                        .orElse(""),
                String.valueOf(site.revision()));
    }

    private static List<String> permitHeadings(Locale language, boolean chinese) {
        var headings = new ArrayList<String>();
        headings.add(Column.SITE.heading(language));
        PermitCells.COLUMNS.forEach(column -> headings.add(column.heading(language)));
        headings.add(chinese ? "当日有效" : "in force");
        return headings;
    }

    private List<String> permit(Site site, Permit permit, Instant asOf, boolean chinese) {
        var row = new ArrayList<String>();
        row.add(site.id().value());
        row.addAll(cells.of(permit).values());
        boolean inForce = permit.isInForceAt(asOf, zone);
        row.add(inForce ? chinese ? "是" : "yes" : chinese ? "否" : "no");
        return row;
    }

    private List<String> closure(Site site, Closure closure) {
        var acceptance = closure.acceptance();
        long proved = closure.measures().stream()
                .filter(measure -> measure.proof() != null)
                .count();
        return List.of(
                site.id().value(),
                closure.id(),
                day(closure.orderedAt()),
                day(closure.closeBy()),
                String.valueOf(closure.measures().size()),
                String.valueOf(proved),
                acceptance == null ? "" : day(acceptance.acceptedAt()));
    }

    private String day(@Nullable Instant instant) {
        return instant == null ? "" : instant.atZone(zone).toLocalDate().toString();
    }
}
