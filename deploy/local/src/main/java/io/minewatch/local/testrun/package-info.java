/**
 * Counts what a test run did from the reports it left. {@link io.minewatch.local.testrun.Summary} is the door.
 */
@NullMarked
package io.minewatch.local.testrun;

import org.jspecify.annotations.NullMarked;
