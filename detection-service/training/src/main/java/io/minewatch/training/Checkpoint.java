package io.minewatch.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;

/** A training that stopped half-way, to go on with: the weights and what the optimiser remembers of each. */
final class Checkpoint {

    /** How far a run is: steps done, and the time that they took. */
    record Reached(int step, Duration spent) {

        static final Reached NOTHING = new Reached(0, Duration.ZERO);
    }

    private Checkpoint() {}

    /** Written beside and moved into place, so that a kill leaves the last one whole. */
    static void write(Path file, Reached reached, Map<String, Weight> weights) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)))) {
            out.writeInt(reached.step());
            out.writeLong(reached.spent().toMillis());
            out.writeInt(weights.size());
            for (var entry : weights.entrySet()) {
                out.writeUTF(entry.getKey());
                for (var part : entry.getValue().memory()) {
                    out.writeInt(part.length);
                    for (float value : part) {
                        out.writeFloat(value);
                    }
                }
            }
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Fills the weights from the file and returns how far the run was. */
    static Reached read(Path file, Map<String, Weight> weights) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            var reached = new Reached(in.readInt(), Duration.ofMillis(in.readLong()));
            for (int count = in.readInt(); count > 0; count--) {
                var name = in.readUTF();
                var weight = weights.get(name);
                if (weight == null) {
                    throw new IOException("%s is of another network: it has %s".formatted(file, name));
                }
                for (var part : weight.memory()) {
                    if (in.readInt() != part.length) {
                        throw new IOException("%s is of another network: %s has another size".formatted(file, name));
                    }
                    for (int i = 0; i < part.length; i++) {
                        part[i] = in.readFloat();
                    }
                }
            }
            return reached;
        }
    }
}
