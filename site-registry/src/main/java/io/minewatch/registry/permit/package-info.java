/**
 * Leave to mine: the permits of a site, each kept version by version.
 *
 * <p>{@link io.minewatch.registry.permit.PermitResource} is the door; {@link io.minewatch.registry.permit.Permits} keeps
 * them. A permit's changes count in its site's revision, since they are published with it.
 */
@NullMarked
package io.minewatch.registry.permit;

import org.jspecify.annotations.NullMarked;
