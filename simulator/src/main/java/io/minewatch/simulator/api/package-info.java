/**
 * The services' REST as a program uses it that belongs to none of them: with a token of a demo user, trying again while
 * they are not up yet.
 *
 * <p>{@link io.minewatch.simulator.api.ApiClient} is the door; a refusal comes back as an {@link
 * io.minewatch.simulator.api.ApiProblem}.
 */
@NullMarked
package io.minewatch.simulator.api;

import org.jspecify.annotations.NullMarked;
