package io.minewatch.registry.rest;

import io.minewatch.registry.change.Fault;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * What went wrong, in the form of RFC 9457.
 *
 * @param code stable, for the page to word
 * @param errors each fault with a JSON pointer to its place
 */
public record Problem(String type, String title, int status, String code, String detail, List<Fault> errors) {

    private static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(Response.StatusType status, String code, String detail, List<Fault> errors) {
        return new Problem("about:blank", status.getReasonPhrase(), status.getStatusCode(), code, detail, errors);
    }

    static Problem of(Response.StatusType status, String code, String detail) {
        return of(status, code, detail, List.of());
    }

    Response asResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
