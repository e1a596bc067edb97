package io.minewatch.alert.console;

import io.minewatch.alert.CountyConfig;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which county this is. */
@Path("/api/v1/county")
@Authenticated
public class CountyResource {

    private final CountyConfig config;

    CountyResource(CountyConfig config) {
        this.config = config;
    }

    @GET
    public County get() {
        return new County(
                config.adcode(),
                config.name(),
                config.extent(),
                config.timeZone().getId(),
                config.languages(),
                config.basemap()
                        .map(b -> new Basemap(b.url(), b.attribution().orElse(null)))
                        .orElse(null));
    }

    /** What pages need to know of it. */
    public record County(
            String adcode,
            String name,
            List<Double> extent,
            String timeZone,
            List<String> languages,
            @Nullable Basemap basemap) {}

    /** A raster base map. */
    public record Basemap(String url, @Nullable String attribution) {}
}
