/**
 * What files call their frame of reference, and which authority's code that is. Knows names and numbers only: what a
 * frame does with positions is the business of whoever takes the drafts.
 */
@NullMarked
package io.minewatch.registry.exchange.format.frame;

import org.jspecify.annotations.NullMarked;
