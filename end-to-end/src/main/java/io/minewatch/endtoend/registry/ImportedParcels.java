package io.minewatch.endtoend.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.GeoPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A file of parcels, none of which touches another or a made-up site, imported as a clerk's page would. */
public final class ImportedParcels {

    private static final String IMPORTS = "/api/v1/imports";
    private static final int CORNERS = 12;
    private static final double RADIUS = 0.0003;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final RegistryCalls clerk;
    private final MadeUpSites among;

    public ImportedParcels(RegistryCalls clerk, MadeUpSites among) {
        this.clerk = clerk;
        this.among = among;
    }

    /** Registers the township that all of them lie in. */
    public void registerTownship() throws InterruptedException {
        var west = MadeUpSites.WEST;
        var south = MadeUpSites.SOUTH;
        var east = west + MadeUpSites.SIDE;
        var north = south + MadeUpSites.SIDE;
        var ring = new double[][] {{west, south}, {east, south}, {east, north}, {west, north}, {west, south}};
        var body = Map.of(
                "id",
                UUID.randomUUID(),
                "doneAt",
                Instant.now(),
                "expectedRevision",
                0,
                "kind",
                "TOWNSHIP",
                "name",
                "Bench",
                "boundary",
                Map.of(
                        "shape", Map.of("type", "Polygon", "coordinates", new double[][][] {ring}),
                        "valid", Map.of("from", "2026-01-01T00:00:00Z")));
        clerk.put("/api/v1/areas/" + MadeUpSites.TOWNSHIP, ContractJson.write(body));
    }

    /** Imports so many parcels and says how long a person waited for the dry run, and for the storing. */
    public Waited run(int count) throws InterruptedException {
        var began = Instant.now();
        var options = "?target=sites&fileName=bench.geojson&kind=LICENSED&validFrom=2026-01-01T00:00:00Z&township=";
        var filed = read(clerk.post(IMPORTS + options + MadeUpSites.TOWNSHIP, "application/octet-stream", file(count)));
        var path = IMPORTS + "/" + filed.path("id").asText();
        var ready = await(path, "READY");
        if (ready.path("counts").path("fine").asInt() != count) {
            throw new IllegalStateException("not all parcels are fine: " + ready.path("counts"));
        }
        var judged = Instant.now();
        var order = Map.of("id", UUID.randomUUID(), "doneAt", Instant.now());
        clerk.post(path + "/storing", "application/json", ContractJson.write(order));
        await(path, "STORED");
        return new Waited(Duration.between(began, judged), Duration.between(judged, Instant.now()));
    }

    private JsonNode await(String path, String state) throws InterruptedException {
        var deadline = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(deadline)) {
            var now = read(clerk.get(path));
            switch (now.path("state").asText()) {
                case "FAILED", "REFUSED" -> throw new IllegalStateException("the import went wrong: " + now);
                case String known
                when known.equals(state) -> {
                    return now;
                }
                default -> Thread.sleep(PAUSE);
            }
        }
        throw new IllegalStateException("the import takes longer than " + LONGEST);
    }

    private byte[] file(int count) {
        var json = ContractJson.mapper();
        var collection = json.createObjectNode().put("type", "FeatureCollection");
        var features = collection.putArray("features");
        for (int i = 0; i < count; i++) {
            var feature = features.addObject().put("type", "Feature");
            feature.putObject("properties")
                    .put("id", "990101-parcel-%05d".formatted(i))
                    .put("name", "Parcel " + i);
            var geometry = feature.putObject("geometry").put("type", "Polygon");
            var ring = geometry.putArray("coordinates").addArray();
            var middle = among.between(i);
            for (int corner = 0; corner <= CORNERS; corner++) {
                var at = corner(middle, corner % CORNERS);
                ring.addArray().add(at.lon()).add(at.lat());
            }
        }
        return ContractJson.write(collection);
    }

    private static GeoPoint corner(GeoPoint middle, int corner) {
        double angle = 2 * Math.PI * corner / CORNERS;
        return new GeoPoint(middle.lon() + RADIUS * Math.cos(angle), middle.lat() + RADIUS * Math.sin(angle));
    }

    private static JsonNode read(HttpResponse<byte[]> answer) {
        try {
            return ContractJson.mapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON from " + answer.uri(), e);
        }
    }

    /** How long a person waited. */
    public record Waited(Duration dryRun, Duration storing) {}
}
