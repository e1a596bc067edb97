package io.minewatch.registry.rest;

import io.minewatch.registry.change.Outcome;
import org.jboss.resteasy.reactive.RestResponse;

/** How a change is answered. */
public final class Answers {

    private Answers() {}

    /** 201 when the subject came to be, else 200: also to a repeat, with what came of the change the first time. */
    public static <T> RestResponse<T> of(Outcome outcome, T body) {
        return RestResponse.status(outcome.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, body);
    }
}
