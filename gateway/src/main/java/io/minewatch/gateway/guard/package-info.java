/**
 * What a request must be like before it goes any further, and what a page may do once it is in the browser. Three small
 * policies, none of which knows where the request is going: {@link io.minewatch.gateway.guard.BodyPolicy}, {@link
 * io.minewatch.gateway.guard.OriginPolicy}, {@link io.minewatch.gateway.guard.SecurityHeaders}.
 */
@NullMarked
package io.minewatch.gateway.guard;

import org.jspecify.annotations.NullMarked;
