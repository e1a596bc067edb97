/**
 * The one address that people see: keeps their sessions and passes their requests on.
 *
 * <p>{@link io.minewatch.gateway.Door} is where every request comes in. {@code guard} turns away what must not pass,
 * {@code session} knows who is logged in, {@code relay} sends on what is left to the service that {@link
 * io.minewatch.gateway.Destination} names. The gateway judges nobody's rights: each service reads the token itself.
 */
@NullMarked
package io.minewatch.gateway;

import org.jspecify.annotations.NullMarked;
