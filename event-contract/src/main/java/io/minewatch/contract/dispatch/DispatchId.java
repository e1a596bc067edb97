package io.minewatch.contract.dispatch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.minewatch.contract.CountyId;

/** Names a dispatch, for instance {@code 990101-5a0c6e1e-8f0e-5d1c-9f8e-0a4b1c2d3e4f}. */
public record DispatchId(@JsonValue String value) implements CountyId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DispatchId {
        CountyId.requireValid("dispatch", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
