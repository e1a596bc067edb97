/**
 * What the parts of the system are: the services with their settings, and the order of their needs.
 *
 * <p>{@link io.minewatch.local.service.Parts} is the door; {@link io.minewatch.local.service.SystemPlan} holds what a
 * person chose for this run.
 */
@NullMarked
package io.minewatch.local.service;

import org.jspecify.annotations.NullMarked;
