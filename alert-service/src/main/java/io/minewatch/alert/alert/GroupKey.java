package io.minewatch.alert.alert;

import io.minewatch.contract.Coded;
import java.util.Locale;

/**
 * Names a row of the operator's list.
 *
 * @param key stable for as long as the row is there
 * @param label says what the row's alerts have in common
 */
public record GroupKey(Kind kind, String key, Coded label) {

    static GroupKey of(Kind kind, Object... parts) {
        var name = kind.name().toLowerCase(Locale.ROOT);
        var key = new StringBuilder(name);
        for (var part : parts) {
            key.append('/').append(part);
        }
        return new GroupKey(kind, key.toString(), new Coded("group." + name));
    }

    GroupKey with(String parameter, Object value) {
        return new GroupKey(kind, key, label.with(parameter, value));
    }

    /** What the alerts of a row have in common. */
    public enum Kind {
        PLACE,
        /** What one probe sees off any site, under one rule. */
        PROBE,
        /** A township's questions of a night. */
        DOUBTS,
        /** A township's lorries of a night. */
        HAULAGE,
        /** A township's silent cameras of a night. */
        CAMERAS,
        /** That they came when too many rows had begun. */
        REST
    }
}
