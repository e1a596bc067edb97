/** XML from strangers: no document type, no entities of their own, nothing fetched, bounded depth and text. */
@NullMarked
package io.minewatch.registry.exchange.format.xml;

import org.jspecify.annotations.NullMarked;
