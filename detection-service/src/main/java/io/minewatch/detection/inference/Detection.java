package io.minewatch.detection.inference;

import io.minewatch.contract.Box;
import io.minewatch.contract.MachineClass;

/**
 * A box on a frame.
 *
 * @param score objectness times class probability, 0 to 1
 * @param box normalised to the picture
 */
public record Detection(MachineClass machine, double score, Box box) {}
