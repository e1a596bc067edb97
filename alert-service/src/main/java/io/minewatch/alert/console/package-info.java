/**
 * Everything over HTTP: REST, the live feed and the errors as people's programs read them.
 *
 * <p>One {@code …Resource} per noun, one {@code …View} per shape of the API. No rule lives here.
 */
@NullMarked
package io.minewatch.alert.console;

import org.jspecify.annotations.NullMarked;
