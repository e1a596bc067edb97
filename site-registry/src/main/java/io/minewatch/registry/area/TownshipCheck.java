package io.minewatch.registry.area;

import io.minewatch.contract.AreaId;
import io.minewatch.registry.change.Check;
import io.minewatch.registry.change.Sql;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether what is sent as a township is one. The registry is asked once for each, however many things lie in it. */
public final class TownshipCheck {

    private static final AreaId NOWHERE = new AreaId("000000-nowhere");

    private final Sql sql;
    private final Map<String, Boolean> known = new HashMap<>();

    TownshipCheck(Sql sql) {
        this.sql = sql;
    }

    /** Notes a fault unless {@code township} is the id of a township; gives it, or a stand-in. */
    public AreaId read(String field, @Nullable String township, Check check) {
        var id = check.text(field, township);
        if (!known.computeIfAbsent(id, this::isRegistered)) {
            check.fault(field, "township.unknown", "is not the id of a registered township", "township", id);
            return NOWHERE;
        }
        return new AreaId(id);
    }

    private boolean isRegistered(String id) {
        return sql.exists("""
                select 1 from (select kind from registry.area_description where area = ? order by revision desc limit 1) d
                where kind = 'TOWNSHIP'""", id);
    }
}
