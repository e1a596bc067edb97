package io.minewatch.alert.dismissal;

import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.Patiently;
import io.minewatch.alert.dismissal.DrawPolicy.Candidate;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.contract.Actor;
import io.minewatch.contract.Coded;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Draws the dismissals that are looked at again, and writes into the ledger what the draw can be worked out from. */
@ApplicationScoped
class Drawing {

    private static final Actor DRAW = Actor.system("second-look-draw");

    private final Database database;
    private final SecondLooks looks;
    private final Ledger ledger;
    private final DismissalConfig config;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Drawing(Database database, SecondLooks looks, Ledger ledger, DismissalConfig config, InstantSource clock) {
        this.database = database;
        this.looks = looks;
        this.ledger = ledger;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "{minewatch.dismissals.draw-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void draw() {
        Patiently.inTransaction("second-look draw", this::drawOnce);
    }

    private void drawOnce() {
        // Two copies of the service must not draw twice from the same.
        database.lock("second-look-draw");
        DrawPolicy.groups(looks.listCandidates(), config.drawOneOf(), config.drawAfter(), clock.instant())
                .forEach(this::drawFrom);
    }

    private void drawFrom(List<Candidate> group) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var nonce = HexFormat.of().formatHex(bytes);
        var ids = group.stream().map(Candidate::dismissal).toList();
        var drawn = DrawPolicy.draw(ids, nonce);
        var draw = UUID.randomUUID();
        looks.addDraw(draw, nonce, group, drawn);
        // Not under the alert: who let it go reads its log.
        ledger.append(
                "second-look-draw/" + draw,
                DRAW,
                clock.instant(),
                new Coded("log.second-look.drawn")
                        .with("drawn", drawn)
                        .with("of", ids.size())
                        .with("among", ids.stream().map(UUID::toString).collect(Collectors.joining(",")))
                        .with("nonce", nonce));
    }
}
