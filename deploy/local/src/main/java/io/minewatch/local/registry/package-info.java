/**
 * What the command line asks of site-registry, as an administrator: {@link io.minewatch.local.registry.RegistryApi} logs
 * in and speaks to it, {@link io.minewatch.local.registry.ReadingKeys} makes keys for GIS programs.
 */
@NullMarked
package io.minewatch.local.registry;

import org.jspecify.annotations.NullMarked;
