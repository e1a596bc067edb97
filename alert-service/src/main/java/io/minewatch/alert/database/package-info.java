/**
 * Plain SQL with typed rows. {@link io.minewatch.alert.database.Database} is the door; transactions are the caller's.
 */
@NullMarked
package io.minewatch.alert.database;

import org.jspecify.annotations.NullMarked;
