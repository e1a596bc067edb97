package io.minewatch.training.augment;

import io.minewatch.training.data.Target;
import io.minewatch.training.geometry.Box;
import io.minewatch.training.picture.Picture;
import java.util.List;

/** One picture as the network gets to see it. Boxes are in its pixels. */
public record View(Picture picture, List<Target> targets, List<Box> unclear) {}
