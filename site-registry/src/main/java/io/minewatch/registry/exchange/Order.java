package io.minewatch.registry.exchange;

import io.minewatch.contract.Actor;
import java.time.Instant;
import java.util.UUID;

/** Somebody's order to store an import. */
record Order(UUID id, Instant doneAt, Actor actor) {}
