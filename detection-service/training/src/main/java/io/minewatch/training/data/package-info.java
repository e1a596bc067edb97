/**
 * What the network learns from: pictures, labels, what the labels leave out, and the part kept aside.
 *
 * <p>The data's folder goes in, {@link io.minewatch.training.data.LabelledPicture}s come out. The door is {@link
 * io.minewatch.training.data.DataFolder}.
 */
@NullMarked
package io.minewatch.training.data;

import org.jspecify.annotations.NullMarked;
