package io.minewatch.detection.measure;

import io.minewatch.contract.Box;
import io.minewatch.contract.MachineClass;

/**
 * Something that stands in a picture, as a person labelled it.
 *
 * @param box normalised to the picture
 */
public record Truth(MachineClass machine, Box box) {}
