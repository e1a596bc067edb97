/**
 * Passwords and keys of the installation, made on first use and kept in files that only their owner can read. {@link
 * io.minewatch.local.secret.Secrets} is the door.
 */
@NullMarked
package io.minewatch.local.secret;

import org.jspecify.annotations.NullMarked;
