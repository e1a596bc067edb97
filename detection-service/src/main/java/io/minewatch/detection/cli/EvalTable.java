package io.minewatch.detection.cli;

import io.minewatch.detection.measure.ClassScore;
import io.minewatch.detection.measure.ClassScore.SizeScore;
import io.minewatch.detection.measure.FalseAlarms;
import io.minewatch.detection.measure.SmallestSize;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** An evaluation for people: one table after another. */
final class EvalTable {

    private static final int MOST_ALARMS = 12;
    private static final String NAME = "  %-10s";

    private final EvalReport report;
    private final List<ClassScore> shown;
    private final StringBuilder text = new StringBuilder();

    EvalTable(EvalReport report) {
        this.report = report;
        this.shown = report.evaluation().classes().values().stream()
                .filter(score -> score.rates().targets() > 0 || score.rates().wrong() > 0)
                .toList();
    }

    String text() {
        line("%d pictures, %s, %.0f ms a picture", report.exhibits().size(), report.model(), report.millis());
        precisions();
        operating();
        falseAlarms(report.evaluation().falseAlarms());
        recallBySize();
        return text.toString().stripTrailing();
    }

    private void precisions() {
        line("%nAverage precision (detections from score %.2f)", Detect.LEAST_SCORE);
        line("  %-10s  AP50%s  AP50:95%s", "", " ".repeat(23), " ".repeat(20));
        line(NAME + "   all  small medium  large     all  small medium  large   to find", "");
        for (var score : shown) {
            line(
                    NAME + "%s  %s   %s",
                    EvalReport.word(score.machine()),
                    figures(score, SizeScore::ap50),
                    figures(score, SizeScore::ap5095),
                    score.sizes().stream()
                            .map(size -> String.valueOf(size.rates().targets()))
                            .collect(Collectors.joining(" / ")));
        }
        line("  size: square root of the box's area in pixels of the picture; small below 32, large from 96");
    }

    private void operating() {
        line("%nAt the operating threshold");
        line(NAME + "threshold  precision  recall   small medium  large   right  wrong", "");
        for (var score : shown) {
            line(
                    NAME + "%9.3f  %9s  %6s  %s %s %s  %6d %6d",
                    EvalReport.word(score.machine()),
                    score.threshold(),
                    figure(score.rates().precision()).strip(),
                    figure(score.rates().recall()).strip(),
                    figure(score.sizes().get(1).rates().recall()),
                    figure(score.sizes().get(2).rates().recall()),
                    figure(score.sizes().get(3).rates().recall()),
                    score.rates().right(),
                    score.rates().wrong());
        }
    }

    private void falseAlarms(FalseAlarms alarms) {
        line(
                "%nFalse alarms: %s without a machine fire; of these, %s without anything",
                share(alarms.alarms().size(), alarms.withoutMachine()), share(alarms.emptyAlarms(), alarms.empty()));
        alarms.alarms().stream()
                .limit(MOST_ALARMS)
                .forEach(alarm ->
                        line("  %s: %s %.2f", alarm.picture(), EvalReport.word(alarm.machine()), alarm.score()));
        if (alarms.alarms().size() > MOST_ALARMS) {
            line("  and %d more, see --json", alarms.alarms().size() - MOST_ALARMS);
        }
    }

    private void recallBySize() {
        line("%nRecall at the operating threshold by size in pixels of the network's input: found / to find");
        var steps = SmallestSize.curve(List.of(), 0);
        line(
                NAME + "%s   recall %.1f from",
                "",
                steps.stream().map(step -> "%8.0f-".formatted(step.from())).collect(Collectors.joining()),
                SmallestSize.RECALL);
        for (var score : shown) {
            line(
                    NAME + "%s   %s",
                    EvalReport.word(score.machine()),
                    cells(score, step -> step.targets() == 0 ? "." : step.found() + "/" + step.targets()),
                    score.smallestSize().isPresent()
                            ? "%.0f px".formatted(score.smallestSize().getAsDouble())
                            : "not shown by these");
        }
    }

    private static String cells(ClassScore score, Function<SmallestSize.RecallAtSize, String> cell) {
        return score.recallBySize().stream()
                .map(step -> "%9s".formatted(cell.apply(step)))
                .collect(Collectors.joining());
    }

    private static String figures(ClassScore score, ToDoubleFunction<SizeScore> figure) {
        return score.sizes().stream()
                .map(size -> figure(figure.applyAsDouble(size)))
                .collect(Collectors.joining(" "));
    }

    private static String figure(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%6.3f", value) : "     -";
    }

    private static String share(int part, int all) {
        return all == 0
                ? "none of 0 pictures"
                : String.format(Locale.ROOT, "%d of %d pictures (%.1f %%)", part, all, 100.0 * part / all);
    }

    private void line(String form, Object... values) {
        text.append(String.format(Locale.ROOT, form, values).stripTrailing()).append('\n');
    }
}
