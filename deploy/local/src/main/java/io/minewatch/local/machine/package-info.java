/**
 * What the machine must have before anything starts. {@link io.minewatch.local.machine.DebianPackages} installs it where
 * it may, and otherwise says what to type.
 */
@NullMarked
package io.minewatch.local.machine;

import org.jspecify.annotations.NullMarked;
