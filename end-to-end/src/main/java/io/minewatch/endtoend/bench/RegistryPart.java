package io.minewatch.endtoend.bench;

/** A part of {@code minewatch bench registry}, in the order in which they run: each leaves the registry fuller. */
enum RegistryPart {
    QUESTIONS,
    MAPS,
    IMPORT,
    REPLAY
}
