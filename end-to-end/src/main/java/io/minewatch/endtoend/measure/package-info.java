/**
 * What is measured and how it is told: processes as Linux shows them, shares of sorted values, lines through figures over
 * time. {@link io.minewatch.endtoend.measure.Report} is where figures go. Nothing here knows what is measured.
 */
@NullMarked
package io.minewatch.endtoend.measure;

import org.jspecify.annotations.NullMarked;
