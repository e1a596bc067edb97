package io.minewatch.contract.dispatch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.minewatch.contract.CountyId;

/** Names a patrol, for instance {@code 990101-patrol-yanhe-1}. */
public record PatrolId(@JsonValue String value) implements CountyId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PatrolId {
        CountyId.requireValid("patrol", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
