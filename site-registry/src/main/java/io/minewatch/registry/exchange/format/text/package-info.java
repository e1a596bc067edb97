/** What text in files has in common: how it is encoded, how its numbers are written, and what hides in it. */
@NullMarked
package io.minewatch.registry.exchange.format.text;

import org.jspecify.annotations.NullMarked;
