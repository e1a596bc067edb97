package io.minewatch.alert.rule;

import java.util.Optional;

/** A machine whose error reaches across a site's border, where its side of it matters: a question, and no accusation. */
final class OnSiteBorder implements Check {

    @Override
    public Optional<Hit> check(Situation situation) {
        if (!(situation.ground() instanceof Ground.OnBorder(var near, var probability, var ofBanned))) {
            return Optional.empty();
        }
        if (!ofBanned && situation.mustStay().isEmpty()) {
            return Optional.empty();
        }
        var reason = situation
                .inside("verdict.unclear.site-border", probability, near.metersToBorder())
                .with("site", near.ground().name());
        return Optional.of(situation.question(situation.where(), probability, reason));
    }
}
