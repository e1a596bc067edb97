/**
 * What all doors to the outside share: who is calling, how a fault is told (RFC 9457), how lists are paged.
 */
@NullMarked
package io.minewatch.registry.rest;

import org.jspecify.annotations.NullMarked;
