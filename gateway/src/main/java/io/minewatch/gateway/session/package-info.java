/**
 * Who is asking: a browser with a session, a program with a token of its own, or nobody.
 *
 * <p>{@link io.minewatch.gateway.session.Sessions} is the door; {@link io.minewatch.gateway.session.LogIn} begins and
 * ends sessions. The tokens lie encrypted in the browser's cookies, the gateway keeps none.
 */
@NullMarked
package io.minewatch.gateway.session;

import org.jspecify.annotations.NullMarked;
