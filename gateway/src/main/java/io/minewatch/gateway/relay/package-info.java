/**
 * Passes requests on and answers back, byte by byte as they come, so that live feeds are live.
 *
 * <p>{@link io.minewatch.gateway.relay.Relay} is the door; {@link io.minewatch.gateway.relay.RequestHeaders} decides
 * what of a request's head the service gets to see.
 */
@NullMarked
package io.minewatch.gateway.relay;

import org.jspecify.annotations.NullMarked;
