package io.minewatch.alert.alert;

import io.minewatch.alert.alert.GroupKey.Kind;
import io.minewatch.contract.alert.Alert.Severity;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.alert.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts alerts into the rows of the operator's list. Pure.
 *
 * <p>A row holds what has one cause: alerts of one place, of one machine, of what one probe sees off any site; a township's
 * doubts of a night, which fog makes by the dozen; its lorries of a night; its silent cameras. An alert that finds no row
 * begins one, as long as not too many have begun within the hour; graver ones may when lesser ones may no more. What is left
 * over comes into one row, which ranks as high as the gravest in it. So at most {@link #MOST_NEW_ROWS} rows begin within any
 * hour, and each alert is in exactly one.
 *
 * <p>Which row that is follows from the alerts raised until then and not from what was done to them: settling one row lets
 * no other one pop up.
 */
final class Grouping {

    /** Rows that begin within an hour, at most: what one operator can look into. */
    static final int MOST_NEW_ROWS = 12;

    private static final Duration HOUR = Duration.ofHours(1);

    private final ZoneId zone;
    private final Stories stories;
    private final Map<AlertId, GroupKey> rows = new LinkedHashMap<>();
    private final Map<String, GroupKey> rowOfPlace = new HashMap<>();
    private final Map<AlertId, GroupKey> rowOfStory = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final Deque<Instant> lately = new ArrayDeque<>();

    private Grouping(Collection<AlertLink> joined, ZoneId zone) {
        this.stories = new Stories(joined);
        this.zone = zone;
    }

    /**
     * The row of each alert.
     *
     * @param all raised in the period, the settled ones among them
     * @param joined which of them tell of one machine at one time
     * @param zone in which a night is one night
     */
    static Map<AlertId, GroupKey> rows(List<Listed> all, Collection<AlertLink> joined, ZoneId zone) {
        var grouping = new Grouping(joined, zone);
        var inOrder = all.stream()
                .sorted(Comparator.comparing(Listed::raisedAt).thenComparing(a -> a.id().value()))
                .toList();
        inOrder.forEach(grouping::put);
        inOrder.forEach(grouping::putWithItsAnswer);
        return grouping.rows;
    }

    private void put(Listed alert) {
        var story = stories.of(alert.id());
        var row = find(alert, story).orElseGet(() -> begin(alert));
        rows.put(alert.id(), row);
        rowOfStory.putIfAbsent(story, row);
        if (accuses(alert)) {
            rowOfPlace.put(alert.place(), row);
        }
    }

    /** What comes anew after it was settled is news. */
    private Optional<GroupKey> find(Listed alert, AlertId story) {
        return Optional.ofNullable(rowOfStory.get(story))
                .or(() -> Optional.ofNullable(rowOfPlace.get(alert.place())).filter(row -> alert.episode() == 1));
    }

    private GroupKey begin(Listed alert) {
        var row = rowFor(alert);
        if (begun.contains(row.key())) {
            return row;
        }
        if (countBegunBefore(alert.raisedAt()) >= most(alert.raisedSeverity())) {
            row = GroupKey.of(Kind.REST, night(alert));
            if (begun.contains(row.key())) {
                return row;
            }
        }
        begun.add(row.key());
        lately.addLast(alert.raisedAt());
        return row;
    }

    private int countBegunBefore(Instant at) {
        while (!lately.isEmpty() && !lately.getFirst().isAfter(at.minus(HOUR))) {
            lately.removeFirst();
        }
        return lately.size();
    }

    /** One is kept free for the row of what is left over. */
    private static int most(Severity severity) {
        return switch (severity) {
            case HIGH -> MOST_NEW_ROWS - 1;
            case MEDIUM -> MOST_NEW_ROWS - 4;
            case LOW -> MOST_NEW_ROWS - 7;
        };
    }

    private GroupKey rowFor(Listed alert) {
        var township = alert.township() == null ? "" : alert.township();
        return switch (alert.rule()) {
            case CANNOT_TELL -> GroupKey.of(Kind.DOUBTS, night(alert), township);
            case NIGHT_HAULAGE -> GroupKey.of(Kind.HAULAGE, night(alert), township);
            case CAMERA_SILENT -> GroupKey.of(Kind.CAMERAS, night(alert), township);
            default -> rowOfItsOwn(alert);
        };
    }

    private GroupKey rowOfItsOwn(Listed alert) {
        return alert.offSite() && alert.probe() != null && !alert.rule().isAboutCameras()
                ? GroupKey.of(Kind.PROBE, night(alert), alert.probe(), alert.rule())
                        .with("probe", alert.probe())
                : GroupKey.of(Kind.PLACE, alert.place(), alert.episode());
    }

    /** A question goes to the accusation that answers it, also when that one came later. */
    private void putWithItsAnswer(Listed alert) {
        var answer = rowOfPlace.get(alert.place());
        if (alert.rule() == Rule.CANNOT_TELL && answer != null) {
            rows.put(alert.id(), answer);
        }
    }

    private static boolean accuses(Listed alert) {
        return alert.rule() != Rule.CANNOT_TELL && !alert.rule().isAboutCameras();
    }

    /** From noon to noon. */
    private LocalDate night(Listed alert) {
        var local = alert.raisedAt().atZone(zone);
        return local.toLocalTime().isBefore(LocalTime.NOON)
                ? local.toLocalDate().minusDays(1)
                : local.toLocalDate();
    }
}
