package io.minewatch.registry.rest;

import jakarta.ws.rs.core.Response;

/** A request that cannot be answered, with the code by which the page words it. */
public class Refusal extends RuntimeException {

    private final transient Response.StatusType status;
    private final String code;

    public Refusal(Response.StatusType status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    Problem problem() {
        return Problem.of(status, code, String.valueOf(getMessage()));
    }
}
