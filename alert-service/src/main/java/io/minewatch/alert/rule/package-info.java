/**
 * The rules: what is suspected of a machine that was seen at a place, and how much that matters.
 *
 * <p>Everything here is pure: {@link io.minewatch.alert.rule.Judging} is the door, {@code Rules} the
 * list with its precedence, {@link io.minewatch.alert.rule.RuleSetting} the thresholds. What comes out becomes a list of
 * {@link io.minewatch.alert.rule.Suspicion}s, which the room {@code alert} lets wait, join or open an episode. Each rule's offence and competent department stand in {@link
 * io.minewatch.contract.alert.Rule}; what each rule rests on, in {@code docs/design/rules.md}.
 */
@NullMarked
package io.minewatch.alert.rule;

import org.jspecify.annotations.NullMarked;
