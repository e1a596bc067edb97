package io.minewatch.detection.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.minewatch.contract.ContractJson;
import io.minewatch.detection.inference.Detection;
import io.minewatch.detection.inference.Model;
import io.minewatch.detection.inference.Picture;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What was found on one picture, as the command line tells it.
 *
 * @param width of the picture, pixels
 * @param height of the picture, pixels
 */
record PictureReport(String file, int width, int height, List<Found> detections) {

    static PictureReport of(String file, Picture picture, List<Detection> detections, Model model) {
        var found = detections.stream()
                .map(d -> Found.of(d, picture.width(), picture.height(), model.threshold(d.machine())))
                .toList();
        return new PictureReport(file, picture.width(), picture.height(), found);
    }

    String asJson() {
        return new String(ContractJson.write(this), StandardCharsets.UTF_8);
    }

    String asText() {
        return "%s: %s".formatted(file, alerting(detections));
    }

    /** What alerts, in a line. */
    static String alerting(List<Found> detections) {
        var alerting = detections.stream()
                .filter(Found::alert)
                .map(f -> "%s %.2f at %s".formatted(f.machine(), f.score(), f.box()))
                .collect(Collectors.joining("; "));
        return alerting.isEmpty() ? "nothing" : alerting;
    }

    /**
     * One detection.
     *
     * @param box x, y, width and height in pixels of the picture
     * @param alert whether it scores above the operating threshold
     */
    record Found(
            @JsonProperty("class") String machine,
            double score,
            List<Double> box,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean alert) {

        static Found of(Detection detection, int width, int height, double threshold) {
            var box = detection.box();
            return new Found(
                    detection.machine().name().toLowerCase(Locale.ROOT),
                    round(detection.score(), 1e4),
                    List.of(
                            round(box.x() * width, 10),
                            round(box.y() * height, 10),
                            round(box.w() * width, 10),
                            round(box.h() * height, 10)),
                    detection.score() >= threshold);
        }

        private static double round(double value, double steps) {
            return Math.round(value * steps) / steps;
        }
    }
}
