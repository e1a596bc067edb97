package io.minewatch.registry.patch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.minewatch.contract.CountyId;

/** Names a patch, for instance {@code 990101-patch-2026-0017}. */
public record PatchId(@JsonValue String value) implements CountyId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PatchId {
        CountyId.requireValid("patch", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
