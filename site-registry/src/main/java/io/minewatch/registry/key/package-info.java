/**
 * Reading keys: how a GIS program, which knows no log-in page, proves that it may read {@code /ogc}, and nothing else.
 *
 * <p>{@link io.minewatch.registry.key.KeyResource} is where an administrator makes and revokes them; {@link
 * io.minewatch.registry.key.KeyMechanism} recognises them in a request's {@code Authorization} header, in front of the
 * log-in by token; {@link io.minewatch.registry.key.Guesses} slows down who tries keys that are none.
 */
@NullMarked
package io.minewatch.registry.key;

import org.jspecify.annotations.NullMarked;
