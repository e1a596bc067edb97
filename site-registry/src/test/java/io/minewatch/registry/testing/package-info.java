/** What the tests share: a registry with a real database and a real broker, people with tokens, requests that pass. */
@NullMarked
package io.minewatch.registry.testing;

import org.jspecify.annotations.NullMarked;
