package io.minewatch.contract.alert;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.minewatch.contract.CountyId;

/** Names a place off any site where machines keep being seen, for instance {@code 990101-5a0c6e1e-8f0e-5d1c-9f8e-0a4b1c2d3e4f}. */
public record ClusterId(@JsonValue String value) implements CountyId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClusterId {
        CountyId.requireValid("cluster", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
