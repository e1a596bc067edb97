package io.minewatch.local.up;

import com.fasterxml.jackson.core.type.TypeReference;
import io.minewatch.contract.ContractJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The file in which the supervisor writes how its parts are doing, for whoever asks. */
public final class Board {

    private final Path file;
    private final Map<String, PartState> states = new LinkedHashMap<>();

    public Board(Path run) {
        this.file = run.resolve("status.json");
    }

    /** Writes a part's state. */
    synchronized void write(PartState state) {
        states.put(state.name(), state);
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(fresh, ContractJson.write(List.copyOf(states.values())));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be written: " + file, e);
        }
    }

    /** The states as last written; none if nothing ever ran. */
    public List<PartState> read() {
        if (Files.notExists(file)) {
            return List.of();
        }
        try {
            return ContractJson.mapper().readValue(file.toFile(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be read: " + file, e);
        }
    }
}
