/** The benches, run small. */
@NullMarked
package io.minewatch.endtoend.bench;

import org.jspecify.annotations.NullMarked;
