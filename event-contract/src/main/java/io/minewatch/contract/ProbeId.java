package io.minewatch.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a probe, for instance {@code 990101-probe-007}. */
public record ProbeId(@JsonValue String value) implements CountyId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProbeId {
        CountyId.requireValid("probe", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
