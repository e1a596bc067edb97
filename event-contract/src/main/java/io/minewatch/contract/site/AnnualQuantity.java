package io.minewatch.contract.site;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much may be taken in a year. */
public record AnnualQuantity(double amount, Unit unit) {

    public AnnualQuantity {
        if (!(amount > 0)) {
            throw new IllegalArgumentException("amount must be positive: " + amount);
        }
    }

    /** What it is counted in. */
    public enum Unit {
        @JsonProperty("t")
        TONNES,
        @JsonProperty("m3")
        CUBIC_METERS
    }
}
