/** What is told of a night at the wall, checked without one. */
@NullMarked
package io.minewatch.endtoend.wall;

import org.jspecify.annotations.NullMarked;
