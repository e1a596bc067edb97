package io.minewatch.alert.silence;

import io.minewatch.contract.Coded;
import java.time.Instant;

/** A part of the house stands still, or something waits for too long. */
public record Standstill(String name, Coded what, Instant since) {}
