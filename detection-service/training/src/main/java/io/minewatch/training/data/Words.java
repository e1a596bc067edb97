package io.minewatch.training.data;

import io.minewatch.contract.MachineClass;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The classes as files spell them, in the order of the network's outputs. */
public final class Words {

    private Words() {}

    public static String of(MachineClass machine) {
        return machine.name().toLowerCase(Locale.ROOT);
    }

    public static List<String> all() {
        return Arrays.stream(MachineClass.values()).map(Words::of).toList();
    }
}
