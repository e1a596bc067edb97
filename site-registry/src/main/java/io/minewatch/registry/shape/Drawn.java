package io.minewatch.registry.shape;

import io.minewatch.contract.MultiPolygon;
import io.minewatch.contract.Validity;

/** A boundary that passed the checks and is not recorded yet. */
public record Drawn(MultiPolygon shape, Validity valid) {}
