/** Zip archives from strangers: what may be in one, and how much of it. */
@NullMarked
package io.minewatch.registry.exchange.format.archive;

import org.jspecify.annotations.NullMarked;
