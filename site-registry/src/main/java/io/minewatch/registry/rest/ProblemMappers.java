package io.minewatch.registry.rest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.minewatch.registry.change.BadQuery;
import io.minewatch.registry.change.Conflict;
import io.minewatch.registry.change.DatabaseFailure;
import io.minewatch.registry.change.Fault;
import io.minewatch.registry.change.InvalidChange;
import io.minewatch.registry.change.Unknown;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells every failure as a problem. */
class ProblemMappers {

    @ServerExceptionMapper
    Response map(InvalidChange e) {
        return Problem.of(
                        new UnprocessableContent(),
                        "change.invalid",
                        "the change cannot be made as it was sent",
                        e.faults())
                .asResponse();
    }

    @ServerExceptionMapper
    Response map(Conflict e) {
        var fault = e.fault();
        return Problem.of(Status.CONFLICT, fault.code(), fault.message(), List.of(fault))
                .asResponse();
    }

    @ServerExceptionMapper
    Response map(BadQuery e) {
        return Problem.of(Status.BAD_REQUEST, e.fault().code(), String.valueOf(e.getMessage()), List.of(e.fault()))
                .asResponse();
    }

    @ServerExceptionMapper
    Response map(Unknown e) {
        return Problem.of(Status.NOT_FOUND, "not-registered", String.valueOf(e.getMessage()))
                .asResponse();
    }

    @ServerExceptionMapper
    Response map(Refusal e) {
        return e.problem().asResponse();
    }

    @ServerExceptionMapper
    Response map(MismatchedInputException e) {
        return map((JacksonException) e);
    }

    @ServerExceptionMapper
    Response map(WebApplicationException e) {
        if (e.getCause() instanceof JacksonException json) {
            return map(json);
        }
        var status = e.getResponse().getStatusInfo();
        return Problem.of(status, "http." + status.getStatusCode(), status.getReasonPhrase())
                .asResponse();
    }

    @ServerExceptionMapper
    Response map(AuthenticationFailedException e, UriInfo request) {
        Integer seconds = e.getAttribute("retryAfterSeconds");
        if (seconds == null) {
            return unauthorized(request);
        }
        var problem = Problem.of(Status.TOO_MANY_REQUESTS, "login.too-many-guesses", "too many wrong keys; wait");
        return Response.fromResponse(problem.asResponse())
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }

    @ServerExceptionMapper
    Response map(UnauthorizedException e, UriInfo request) {
        return unauthorized(request);
    }

    @ServerExceptionMapper
    Response map(ForbiddenException e) {
        return Problem.of(Status.FORBIDDEN, "role.missing", "none of the caller's roles allows this")
                .asResponse();
    }

    @ServerExceptionMapper
    Response map(DatabaseFailure e) {
        Log.error("database failed a request", e);
        return Problem.of(Status.SERVICE_UNAVAILABLE, "database.away", "the database did not answer; try again")
                .asResponse();
    }

    @ServerExceptionMapper(priority = StatusCode.INTERNAL_SERVER_ERROR)
    Response map(RuntimeException e) {
        Log.error("a request failed for a reason nobody thought of", e);
        return Problem.of(Status.INTERNAL_SERVER_ERROR, "internal", "this is our fault and has been logged")
                .asResponse();
    }

    private static Response unauthorized(UriInfo request) {
        var problem = Problem.of(Status.UNAUTHORIZED, "login.needed", "a valid bearer token is needed");
        // GIS programs, which bring reading keys, know the older way only.
        boolean forGis = request.getPath().startsWith("/ogc");
        return Response.fromResponse(problem.asResponse())
                .header(HttpHeaders.WWW_AUTHENTICATE, forGis ? "Basic realm=\"Minewatch\"" : "Bearer")
                .build();
    }

    /** Never repeats the value that could not be read: it may be a password in the wrong place. */
    private static Response map(JacksonException e) {
        var fault = switch (e) {
            case UnrecognizedPropertyException unknown ->
                new Fault(pointer(unknown), "field.unknown", "is no field of this request", Map.of());
            case InvalidFormatException form ->
                new Fault(pointer(form), "value.form", "must be " + expected(form.getTargetType()), Map.of());
            case JsonMappingException mapping ->
                new Fault(pointer(mapping), "value.form", "has the wrong form", Map.of());
            default ->
                new Fault(
                        "",
                        "json.malformed",
                        "is no JSON",
                        Map.of(
                                "line", e.getLocation().getLineNr(),
                                "column", e.getLocation().getColumnNr()));
        };
        return Problem.of(Status.BAD_REQUEST, fault.code(), "the request cannot be read", List.of(fault))
                .asResponse();
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + List.of(type.getEnumConstants());
        }
        return switch (type.getSimpleName()) {
            case "Instant" -> "an instant with its zone, such as 2026-01-01T08:00:00+08:00";
            case "UUID" -> "a UUID";
            default -> "a " + type.getSimpleName();
        };
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }

    /** RFC 9110's 422, which JAX-RS does not list. */
    private record UnprocessableContent() implements Response.StatusType {

        @Override
        public int getStatusCode() {
            return 422;
        }

        @Override
        public Status.Family getFamily() {
            return Status.Family.CLIENT_ERROR;
        }

        @Override
        public String getReasonPhrase() {
            return "Unprocessable Content";
        }
    }
}
