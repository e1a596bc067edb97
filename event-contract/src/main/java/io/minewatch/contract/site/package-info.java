/**
 * Mine sites with boundaries, states, permits and closures over time. {@link io.minewatch.contract.site.Site} is the
 * door.
 */
@NullMarked
package io.minewatch.contract.site;

import org.jspecify.annotations.NullMarked;
