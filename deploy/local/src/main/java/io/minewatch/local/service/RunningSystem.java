package io.minewatch.local.service;

import io.minewatch.contract.ContractJson;
import io.minewatch.local.home.Home;
import io.minewatch.local.process.PidFile;
import io.minewatch.local.up.Leftovers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What a system that is up says of itself, in a file that goes when it stops.
 *
 * @param address what people type
 */
public record RunningSystem(String address, PortPlan ports, Instant startedAt) {

    /** The system of this home, if all of it came up and its supervisor is there. */
    public static Optional<RunningSystem> find(Home home) {
        var file = file(home);
        if (supervisor(home).find().isEmpty() || Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ContractJson.read(Files.readAllBytes(file), RunningSystem.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Remembers the supervisor, whether or not all came up. */
    public static PidFile supervisor(Home home) {
        return new PidFile(home.run().resolve(Leftovers.SUPERVISOR));
    }

    /** Says that the system is up. */
    public void announce(Home home) {
        try {
            Files.write(file(home), ContractJson.write(this));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be written: " + file(home), e);
        }
    }

    /** Says no longer that the system is up. */
    public static void withdraw(Home home) {
        try {
            Files.deleteIfExists(file(home));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be deleted: " + file(home), e);
        }
    }

    private static Path file(Home home) {
        return home.run().resolve("system.json");
    }
}
