package io.minewatch.detection.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.MachineClass;
import io.minewatch.detection.measure.ClassScore;
import io.minewatch.detection.measure.ClassScore.SizeScore;
import io.minewatch.detection.measure.Evaluation;
import io.minewatch.detection.measure.Exhibit;
import io.minewatch.detection.measure.Rates;
import io.minewatch.detection.measure.SizeRange;
import java.util.List;
import java.util.Locale;

/**
 * What an evaluation found, as JSON and, by {@link EvalTable}, for people.
 *
 * @param millis for each picture, decoding included
 */
record EvalReport(Evaluation evaluation, List<Exhibit> exhibits, String model, double millis) {

    String asText() {
        return new EvalTable(this).text();
    }

    String asJson() {
        var json = ContractJson.mapper().createObjectNode();
        json.put("model", model);
        json.put("pictures", exhibits.size());
        json.put("leastScore", Detect.LEAST_SCORE);
        put(json, "meanAp50", evaluation.meanAp50());
        put(json, "millisecondsPerPicture", millis);
        var ranges = json.putArray("sizes");
        for (var range : SizeRange.PARTS) {
            putRange(ranges.addObject().put("name", range.name()), range.from(), range.to());
        }
        var classes = json.putObject("classes");
        evaluation.classes().forEach((machine, score) -> putClass(classes.putObject(word(machine)), score));
        putFalseAlarms(json.putObject("falseAlarms"));
        return json.toString();
    }

    static String word(MachineClass machine) {
        return machine.name().toLowerCase(Locale.ROOT);
    }

    private static void putClass(ObjectNode json, ClassScore score) {
        json.put("threshold", score.threshold());
        putSize(json, score.overall());
        var sizes = json.putObject("bySize");
        score.sizes().stream()
                .skip(1)
                .forEach(size -> putSize(sizes.putObject(size.range().name()), size));
        score.smallestSize().ifPresent(size -> json.put("smallestSize", size));
        var recalls = json.putArray("recallByInputSize");
        for (var step : score.recallBySize()) {
            var item = recalls.addObject();
            putRange(item, step.from(), step.to());
            item.put("toFind", step.targets()).put("found", step.found());
            put(item, "recall", (double) step.found() / step.targets());
        }
        var curve = json.putArray("precisionOverRecall");
        if (score.rates().targets() > 0) {
            score.curve().stream()
                    .filter(point -> point.precision() > 0)
                    .forEach(point -> curve.addObject()
                            .put("recall", point.recall())
                            .put("precision", round(point.precision()))
                            .put("score", round(point.score())));
        }
    }

    private static void putSize(ObjectNode json, SizeScore size) {
        put(json, "ap50", size.ap50());
        put(json, "ap5095", size.ap5095());
        putRates(json, size.rates());
    }

    private static void putRates(ObjectNode json, Rates rates) {
        json.put("toFind", rates.targets());
        json.put("right", rates.right());
        json.put("wrong", rates.wrong());
        put(json, "precision", rates.precision());
        put(json, "recall", rates.recall());
    }

    private void putFalseAlarms(ObjectNode json) {
        var alarms = evaluation.falseAlarms();
        json.put("picturesWithoutMachine", alarms.withoutMachine());
        json.put("fire", alarms.alarms().size());
        json.put("emptyPictures", alarms.empty());
        json.put("emptyFire", alarms.emptyAlarms());
        var list = json.putArray("alarms");
        alarms.alarms()
                .forEach(alarm -> list.addObject()
                        .put("picture", alarm.picture())
                        .put("class", word(alarm.machine()))
                        .put("score", round(alarm.score())));
    }

    private static void putRange(ObjectNode json, double from, double to) {
        json.put("from", from);
        if (to < Double.MAX_VALUE) {
            json.put("to", to);
        }
    }

    /** A figure that does not exist, such as the precision of nothing, is left out: JSON knows no NaN. */
    private static void put(ObjectNode json, String name, double value) {
        if (Double.isFinite(value)) {
            json.put(name, round(value));
        }
    }

    private static double round(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
