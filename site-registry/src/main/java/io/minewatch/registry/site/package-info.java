/**
 * Mine sites: name, boundaries and states over time; and, put together with permits and closures, what is published.
 *
 * <p>{@link io.minewatch.registry.site.SiteResource} is the door; {@link io.minewatch.registry.site.Sites} keeps them,
 * {@link io.minewatch.registry.site.SiteRecords} puts them together, {@link io.minewatch.registry.site.SiteAt} is the
 * answer to what was true at an instant.
 */
@NullMarked
package io.minewatch.registry.site;

import org.jspecify.annotations.NullMarked;
