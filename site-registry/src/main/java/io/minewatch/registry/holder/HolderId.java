package io.minewatch.registry.holder;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.minewatch.contract.CountyId;

/** Names a holder, for instance {@code 990101-holder-yanhe-stone}. */
public record HolderId(@JsonValue String value) implements CountyId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public HolderId {
        CountyId.requireValid("holder", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
