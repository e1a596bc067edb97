package io.minewatch.registry.change;

import java.util.List;
import java.util.Map;

/** A request that is wrong in itself, or against what is registered: sending it again will not help. */
public class InvalidChange extends RuntimeException {

    private final transient List<Fault> faults;

    public InvalidChange(List<Fault> faults) {
        super("%d things are wrong: %s".formatted(faults.size(), faults));
        this.faults = List.copyOf(faults);
    }

    public InvalidChange(String field, String code, String message) {
        this(List.of(new Fault(field, code, message, Map.of())));
    }

    public List<Fault> faults() {
        return faults;
    }
}
