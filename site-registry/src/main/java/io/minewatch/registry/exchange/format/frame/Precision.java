package io.minewatch.registry.exchange.format.frame;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How many decimals a frame's numbers are written with: a tenth of a millimetre on the ground, whatever the unit. */
public enum Precision {
    DEGREES(9),
    METRES(4);

    private final int decimals;

    Precision(int decimals) {
        this.decimals = decimals;
    }

    /** That of a frame's numbers. */
    public static Precision of(String frame) {
        return GaussKruger.find(frame).isPresent() ? METRES : DEGREES;
    }

    /** A number in plain digits. */
    public String text(double number) {
        var rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
