/** Tests of the arithmetic behind the benches. */
@NullMarked
package io.minewatch.endtoend.measure;

import org.jspecify.annotations.NullMarked;
