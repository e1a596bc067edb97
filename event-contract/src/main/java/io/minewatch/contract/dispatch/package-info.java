/**
 * Orders to patrols and what came of them. {@link io.minewatch.contract.dispatch.Dispatch} is the door.
 */
@NullMarked
package io.minewatch.contract.dispatch;

import org.jspecify.annotations.NullMarked;
