package io.minewatch.training.data;

import io.minewatch.training.Kind;
import io.minewatch.training.geometry.Box;

/** Something that stands in a picture. */
public record Target(Kind kind, Box box) {}
