/**
 * Secrets that travel sealed. {@link io.minewatch.contract.secret.SecretSeal} is the door.
 */
@NullMarked
package io.minewatch.contract.secret;

import org.jspecify.annotations.NullMarked;
