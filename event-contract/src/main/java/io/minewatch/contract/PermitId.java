package io.minewatch.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a permit, for instance {@code 990101-permit-2026-014}. */
public record PermitId(@JsonValue String value) implements CountyId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PermitId {
        CountyId.requireValid("permit", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
