package io.minewatch.registry.coverage;

import io.minewatch.contract.Coded;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.MultiPolygon;
import io.minewatch.contract.ProbeId;
import io.minewatch.registry.coverage.WatchedSites.Watched;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What all probes cover, as GeoJSON with a few members more (RFC 7946, 6.1).
 *
 * @param unwatched the probes that cover nothing, and why
 * @param sites how much of them is seen
 */
public record CoverageMap(
        String type,
        List<Feature> features,
        MachineClass machine,
        boolean night,
        List<Blind> unwatched,
        List<Watched> sites) {

    static CoverageMap of(Coverage.Question question, List<Coverage> coverages, List<Watched> sites) {
        return new CoverageMap(
                "FeatureCollection",
                coverages.stream().flatMap(Feature::of).toList(),
                question.machine(),
                question.night(),
                coverages.stream().flatMap(Blind::of).toList(),
                sites);
    }

    /** One probe's ground. */
    public record Feature(String type, ProbeId id, MultiPolygon geometry, Properties properties) {

        static Stream<Feature> of(Coverage coverage) {
            var shape = coverage.shape();
            return shape == null
                    ? Stream.empty()
                    : Stream.of(new Feature(
                            "Feature",
                            coverage.probe(),
                            shape,
                            new Properties(
                                    coverage.name(),
                                    coverage.preset(),
                                    coverage.smallestPixels(),
                                    coverage.nearMeters(),
                                    coverage.farMeters(),
                                    coverage.areaSquareMeters(),
                                    coverage.until(),
                                    coverage.why())));
        }
    }

    /** What is known of it, as in {@link Coverage}. */
    public record Properties(
            String name,
            @Nullable String preset,
            @Nullable Double smallestPixels,
            @Nullable Double nearMeters,
            @Nullable Double farMeters,
            @Nullable Double areaSquareMeters,
            @Nullable Instant until,
            @Nullable Coded why) {}

    /** A probe that covers nothing. */
    public record Blind(ProbeId probe, String name, Coded why) {

        static Stream<Blind> of(Coverage coverage) {
            return coverage.shape() != null
                    ? Stream.empty()
                    : Stream.of(new Blind(coverage.probe(), coverage.name(), Objects.requireNonNull(coverage.why())));
        }
    }
}
