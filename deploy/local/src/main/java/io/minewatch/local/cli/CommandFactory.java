package io.minewatch.local.cli;

import io.minewatch.local.home.Home;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, each with the home it works on and the place it writes to. */
final class CommandFactory implements IFactory {

    private final Home home;
    private final PrintStream out;

    CommandFactory(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {Home.class, PrintStream.class})) {
                return type.cast(constructor.newInstance(home, out));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
