package io.minewatch.registry.exchange;

import static java.util.Objects.requireNonNullElse;

import io.minewatch.registry.change.InvalidChange;
import io.minewatch.registry.crs.Frame;
import io.minewatch.registry.crs.Frames;
import io.minewatch.registry.exchange.Exports.Wish;
import io.minewatch.registry.exchange.format.Feature;
import io.minewatch.registry.exchange.format.Format;
import io.minewatch.registry.exchange.format.Formats;
import io.minewatch.registry.exchange.intake.Target;
import io.minewatch.registry.rest.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Gives files out, in the formats in which they come in. */
@Path("/api/v1/exports")
@RolesAllowed({Roles.SUPERVISOR, Roles.CLERK, Roles.AUDITOR, Roles.ADMIN})
@RunOnVirtualThread
public class ExportResource {

    private final Formats formats = new Formats();
    private final Exports exports;
    private final Ledger ledger;
    private final InstantSource clock;

    ExportResource(Exports exports, Ledger ledger, InstantSource clock) {
        this.exports = exports;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A layer as it was at {@code asOf}, as far as it was known at {@code knownAt}. */
    @GET
    @Path("/{target}")
    public RestResponse<byte[]> get(
            String target,
            @QueryParam("format") @DefaultValue("geojson") String format,
            @QueryParam("frame") @Nullable String frame,
            @QueryParam("asOf") @Nullable Instant asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt,
            @QueryParam("lang") @DefaultValue("zh") String language) {
        var wanted = Target.find(target)
                .orElseThrow(() -> new InvalidChange("/target", "export.target", "is no layer: " + target));
        var as = Format.find(format)
                .orElseThrow(() -> new InvalidChange("/format", "export.format", "is no format: " + format));
        var in = frame(frame, as);
        var now = clock.instant();
        var wish = new Wish(
                in, requireNonNullElse(asOf, now), requireNonNullElse(knownAt, now), Locale.forLanguageTag(language));
        return file(wanted.word() + "." + as.extension(), as.mediaType(), write(as, in, exports.list(wanted, wish)));
    }

    /** Sites, permits and closures as tables, for people who keep books. */
    @GET
    @Path("/ledger")
    public RestResponse<byte[]> ledger(
            @QueryParam("asOf") @Nullable Instant asOf, @QueryParam("lang") @DefaultValue("zh") String language) {
        var out = new ByteArrayOutputStream();
        try {
            formats.writeWorkbook(
                    ledger.tables(requireNonNullElse(asOf, clock.instant()), Locale.forLanguageTag(language)), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file("ledger.xlsx", Format.XLSX.mediaType(), out.toByteArray());
    }

    /** KML knows but one frame; elsewhere nobody who does not ask is given metres. */
    private static Frame frame(@Nullable String code, Format format) {
        boolean fixed = format == Format.KML || format == Format.KMZ;
        if (code == null) {
            return fixed || format == Format.GEOJSON ? Frames.CRS84 : Frames.CGCS2000;
        }
        return Frames.find(code)
                .orElseThrow(
                        () -> new InvalidChange("/frame", "frame.unknown", "is no frame that is known here: " + code));
    }

    private byte[] write(Format format, Frame frame, List<Feature> features) {
        var out = new ByteArrayOutputStream();
        try {
            formats.write(format, frame.code(), features, out);
        } catch (IllegalArgumentException e) {
            throw new InvalidChange("/format", "export.format", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static RestResponse<byte[]> file(String name, String mediaType, byte[] content) {
        return RestResponse.ResponseBuilder.ok(content)
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
