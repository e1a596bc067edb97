package io.minewatch.simulator.api;

/** A service refuses a request, and trying again will not help. */
public final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;

    ApiProblem(String request, int status, String code, String body) {
        super("%s was refused: status=%d %s".formatted(request, status, body));
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    /** What is wrong, for instance {@code revision.stale}; empty if the service did not say. */
    public String code() {
        return code;
    }
}
