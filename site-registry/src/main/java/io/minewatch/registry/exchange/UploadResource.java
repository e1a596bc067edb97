package io.minewatch.registry.exchange;

import static java.util.Objects.requireNonNullElse;

import io.minewatch.contract.area.Area;
import io.minewatch.contract.site.SiteState;
import io.minewatch.registry.change.InvalidChange;
import io.minewatch.registry.crs.ControlPoint;
import io.minewatch.registry.crs.SevenParameters;
import io.minewatch.registry.exchange.intake.Options;
import io.minewatch.registry.exchange.intake.Target;
import io.minewatch.registry.rest.Caller;
import io.minewatch.registry.rest.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Takes files in. */
@Path("/api/v1/imports")
@RolesAllowed({Roles.CLERK, Roles.ADMIN})
@RunOnVirtualThread
public class UploadResource {

    private final Imports imports;
    private final SecretScan secrets;
    private final Caller caller;

    UploadResource(Imports imports, SecretScan secrets, Caller caller) {
        this.imports = imports;
        this.secrets = secrets;
        this.caller = caller;
    }

    /** Keeps a file and has it judged. What is known of it already answers with 200, else 202. */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public RestResponse<ImportView> post(
            @QueryParam("target") @Nullable String target,
            @QueryParam("fileName") @Nullable String fileName,
            @QueryParam("frame") @Nullable String frame,
            @QueryParam("kind") SiteState.@Nullable Kind kind,
            @QueryParam("areaKind") Area.@Nullable Kind areaKind,
            @QueryParam("township") @Nullable String township,
            @QueryParam("validFrom") @Nullable Instant validFrom,
            @QueryParam("deadline") @Nullable Instant deadline,
            @QueryParam("dx") @Nullable Double dx,
            @QueryParam("dy") @Nullable Double dy,
            @QueryParam("dz") @Nullable Double dz,
            @QueryParam("rx") @Nullable Double rx,
            @QueryParam("ry") @Nullable Double ry,
            @QueryParam("rz") @Nullable Double rz,
            @QueryParam("scale") @Nullable Double scale,
            @QueryParam("control") @Nullable String control,
            byte[] file) {
        var wanted = Target.find(requireNonNullElse(target, ""))
                .orElseThrow(() -> new InvalidChange("/target", "import.target", "must be one of " + words()));
        ImportAccess.require(wanted, caller.actor());
        var options = new Options(
                frame,
                kind,
                areaKind,
                township,
                validFrom,
                deadline,
                shift(Stream.of(dx, dy, dz, rx, ry, rz, scale).toList()),
                control(control));
        var name = requireNonNullElse(fileName, "");
        if (wanted == Target.PROBES) {
            secrets.requireNone(file, name);
        }
        var filed = imports.file(wanted, name, options, file, caller.actor());
        var status = filed.before() ? RestResponse.Status.OK : RestResponse.Status.ACCEPTED;
        return RestResponse.status(status, imports.get(filed.id()));
    }

    private static List<String> words() {
        return Arrays.stream(Target.values()).map(Target::word).toList();
    }

    private static @Nullable SevenParameters shift(List<@Nullable Double> given) {
        var numbers = given.stream().filter(Objects::nonNull).toList();
        if (numbers.isEmpty()) {
            return null;
        }
        if (numbers.size() < 7) {
            throw new InvalidChange("/dx", "frame.shift-parameters", "all seven parameters must be given, or none");
        }
        return new SevenParameters(
                numbers.get(0),
                numbers.get(1),
                numbers.get(2),
                numbers.get(3),
                numbers.get(4),
                numbers.get(5),
                numbers.get(6));
    }

    /** Two pairs, {@code lx,ly;gx,gy}: the point in the legacy frame and in CGCS2000. */
    private static @Nullable ControlPoint control(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var numbers = Arrays.stream(text.split("[,;]"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (numbers.length == 4) {
                return new ControlPoint(numbers[0], numbers[1], numbers[2], numbers[3]);
            }
        } catch (NumberFormatException e) {
            // Answered below, like a wrong count.
        }
        throw new InvalidChange("/control", "frame.control-point-form", "must be four numbers, lx,ly;gx,gy");
    }
}
