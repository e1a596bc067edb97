package io.minewatch.alert.console;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.minewatch.alert.RefusedException;
import io.minewatch.alert.console.Problem.FieldError;
import io.minewatch.alert.database.DatabaseException;
import io.quarkus.logging.Log;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every failure in one shape. What the caller cannot mend is logged, and told without its inner parts. */
class ProblemMapper {

    @ServerExceptionMapper
    Response refused(RefusedException refused) {
        int status = switch (refused.kind()) {
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case FORBIDDEN -> 403;
            case INVALID -> 400;
            case GONE -> 410;
        };
        var what = refused.what();
        var field = refused.field();
        var errors = field == null
                ? List.<FieldError>of()
                : List.of(new FieldError(field, what.code(), null, what.parameters()));
        return answer(new Problem(
                "about:blank", titleOf(status), status, what.code(), refused.getMessage(), what.parameters(), errors));
    }

    @ServerExceptionMapper
    Response unreadable(JsonMappingException e) {
        return unreadableBody(e);
    }

    @ServerExceptionMapper
    Response badValue(IllegalArgumentException e) {
        return answer(Problem.of(400, "Bad Request", "request.bad-value", e.getMessage()));
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException refused) {
                return refused(refused);
            }
        }
        int status = e.getResponse().getStatus();
        return answer(Problem.of(status, titleOf(status), "http." + status, e.getMessage()));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return answer(Problem.of(403, titleOf(403), "access.role-missing", null));
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException e) {
        return answer(Problem.of(401, titleOf(401), "access.not-logged-in", null));
    }

    @ServerExceptionMapper
    Response databaseAway(DatabaseException e) {
        Log.warnf("request failed for the database: %s", e.getMessage());
        return answer(Problem.of(503, titleOf(503), "service.database-away", null));
    }

    private Response unreadableBody(JsonMappingException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException refused) {
                return refused(refused);
            }
        }
        return answer(Problem.of(400, titleOf(400), "request.unreadable", e.getOriginalMessage()));
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    private static String titleOf(int status) {
        var known = Response.Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
