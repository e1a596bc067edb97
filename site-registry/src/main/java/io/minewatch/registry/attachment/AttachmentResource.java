package io.minewatch.registry.attachment;

import io.minewatch.contract.Sha256;
import io.minewatch.registry.change.Unknown;
import io.minewatch.registry.rest.Caller;
import io.minewatch.registry.rest.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestResponse;

/** Attachments over HTTP. */
@Path("/api/v1/attachments")
@RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.CLERK, Roles.AUDITOR, Roles.ADMIN})
@RunOnVirtualThread
public class AttachmentResource {

    private final Attachments attachments;
    private final Caller caller;

    AttachmentResource(Attachments attachments, Caller caller) {
        this.attachments = attachments;
        this.caller = caller;
    }

    /** Keeps a file; sent again, it is kept once. */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Roles.CLERK, Roles.SUPERVISOR})
    public Attachment post(@QueryParam("fileName") @DefaultValue("") String fileName, byte[] content) {
        return attachments.file(fileName, content, caller.actor());
    }

    @GET
    @Path("/{sha256}")
    public Attachment get(String sha256) {
        return attachments.get(digest(sha256));
    }

    /** The file as it came: a picture to look at, anything else to be kept by the reader. */
    @GET
    @Path("/{sha256}/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public RestResponse<byte[]> file(String sha256) {
        var attachment = attachments.get(digest(sha256));
        var shown = MediaKind.isPicture(attachment.mediaType()) ? "inline" : "attachment";
        var name =
                URLEncoder.encode(attachment.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return RestResponse.ResponseBuilder.ok(attachments.content(attachment.sha256()))
                .header(HttpHeaders.CONTENT_TYPE, attachment.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "%s; filename*=UTF-8''%s".formatted(shown, name))
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable")
                .build();
    }

    private static Sha256 digest(String text) {
        try {
            return new Sha256(text);
        } catch (IllegalArgumentException e) {
            throw new Unknown("attachment " + text);
        }
    }
}
