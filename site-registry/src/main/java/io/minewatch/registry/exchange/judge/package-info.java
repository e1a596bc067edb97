/**
 * What is to be said about a polygon from a file: what was mended and how, what a person must decide, what is hopeless.
 *
 * <p>{@link io.minewatch.registry.exchange.judge.ShapeJudge} is the door. Pure: it knows the county's extent and
 * nothing that is registered.
 */
@NullMarked
package io.minewatch.registry.exchange.judge;

import org.jspecify.annotations.NullMarked;
