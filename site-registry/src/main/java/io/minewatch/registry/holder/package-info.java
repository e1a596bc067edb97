/**
 * Who holds permits, and who is on the blacklist and may be granted none.
 *
 * <p>{@link io.minewatch.registry.holder.HolderResource} is the door; {@link io.minewatch.registry.holder.Holders} keeps
 * them, version by version, and {@link io.minewatch.registry.holder.Blacklist} answers for other rooms who is barred. A
 * permit names its holder as printed: the two are brought together by name, or by credit code where both have one.
 */
@NullMarked
package io.minewatch.registry.holder;

import org.jspecify.annotations.NullMarked;
