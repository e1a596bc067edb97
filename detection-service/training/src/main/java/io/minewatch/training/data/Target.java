package io.minewatch.training.data;

import io.minewatch.contract.MachineClass;
import io.minewatch.training.geometry.Box;

/** Something that stands in a picture. */
public record Target(MachineClass kind, Box box) {}
