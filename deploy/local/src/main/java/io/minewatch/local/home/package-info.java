/**
 * The folder {@code .minewatch} of a checkout: data, logs, secrets and what runs. {@link io.minewatch.local.home.Home}
 * is the door.
 */
@NullMarked
package io.minewatch.local.home;

import org.jspecify.annotations.NullMarked;
