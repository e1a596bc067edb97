package io.minewatch.registry.ogcapi;

import io.minewatch.registry.snapshot.Selection;

/**
 * What a client asks of a collection.
 *
 * @param crs in which the answer is to be
 * @param after the id after which the page begins
 * @param limit how many things the page has at most
 */
record ItemsQuery(Selection selection, Crs crs, String after, int limit) {}
