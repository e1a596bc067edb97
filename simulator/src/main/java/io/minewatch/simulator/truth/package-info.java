/**
 * What Minewatch ought to find: for every camera who can be seen where and when, and which alerts follow from it.
 *
 * <p>{@link io.minewatch.simulator.truth.Truth} is what comes out; {@link io.minewatch.simulator.truth.Expectation}
 * reads a scene as the law would, without any code of the services it is there to judge.
 */
@NullMarked
package io.minewatch.simulator.truth;

import org.jspecify.annotations.NullMarked;
