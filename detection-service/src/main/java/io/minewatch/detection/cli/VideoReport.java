package io.minewatch.detection.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.sighting.Activity;
import io.minewatch.contract.sighting.Condition;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.detection.inference.Model;
import io.minewatch.detection.video.Still;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one picture of a video gave, as the command line tells it. */
record VideoReport(InPicture inPicture, List<Told> sightings) {

    static VideoReport of(String file, Still still, VideoWatch.Seen seen, Model model) {
        var found = seen.detections().stream()
                .map(d -> PictureReport.Found.of(d, still.width(), still.height(), model.threshold(d.machine())))
                .toList();
        double second = Math.round(still.second() * 1000) / 1000.0;
        return new VideoReport(
                new InPicture(file, second, still.width(), still.height(), found),
                seen.sightings().stream()
                        .map(told -> new Told(file, Facts.of(told.sighting())))
                        .toList());
    }

    /** A line for the picture, and one for each sighting. */
    List<String> lines(boolean json) {
        var lines = new ArrayList<String>();
        lines.add(json ? write(inPicture) : inPicture.asText());
        sightings.forEach(told -> lines.add(json ? write(told) : told.asText()));
        return lines;
    }

    private static String write(Object line) {
        return new String(ContractJson.write(line), StandardCharsets.UTF_8);
    }

    /**
     * Which picture, and what is on it.
     *
     * @param second since the video's beginning
     */
    record InPicture(String file, double second, int width, int height, List<PictureReport.Found> detections) {

        String asText() {
            return String.format(Locale.ROOT, "%s at %.1f s: %s", file, second, PictureReport.alerting(detections));
        }
    }

    /** What the service would publish. */
    record Told(String file, Facts sighting) {

        String asText() {
            return String.format(
                    Locale.ROOT,
                    "%s: SIGHTING %d of %s, %.2f, from %.1f to %.1f s in %d pictures%s",
                    file,
                    sighting.sequence + 1,
                    sighting.machine,
                    sighting.score,
                    sighting.firstSecond,
                    sighting.lastSecond,
                    sighting.frames,
                    sighting.activity == null
                            ? ""
                            : ", " + sighting.activity.name().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * A sighting, with its times in seconds of the video.
     *
     * @param track the same for all sightings of one machine
     */
    record Facts(
            @JsonProperty("class") String machine,
            double firstSecond,
            double lastSecond,
            double score,
            int frames,
            int sequence,
            String track,
            @Nullable Activity activity,
            Set<Condition> conditions) {

        static Facts of(Sighting sighting) {
            return new Facts(
                    EvalReport.word(sighting.machine()),
                    seconds(sighting.firstSeenAt()),
                    seconds(sighting.lastSeenAt()),
                    Math.round(sighting.score() * 1e4) / 1e4,
                    sighting.frames(),
                    sighting.sequence(),
                    sighting.track().value(),
                    sighting.activity(),
                    sighting.conditions());
        }

        private static double seconds(Instant at) {
            return at.toEpochMilli() / 1000.0;
        }
    }
}
