package io.minewatch.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a township or a protected zone, for instance {@code 990101-township-yanhe}. */
public record AreaId(@JsonValue String value) implements CountyId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AreaId {
        CountyId.requireValid("area", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
