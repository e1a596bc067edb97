package io.minewatch.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a mine site, for instance {@code 990101-site-north-pit}. */
public record SiteId(@JsonValue String value) implements CountyId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SiteId {
        CountyId.requireValid("site", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
