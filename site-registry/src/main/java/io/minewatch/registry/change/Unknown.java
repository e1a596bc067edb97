package io.minewatch.registry.change;

/** What was asked for is not registered, or was not yet known at the time asked for. */
public class Unknown extends RuntimeException {

    public Unknown(Object what) {
        super(what + " is not registered");
    }
}
