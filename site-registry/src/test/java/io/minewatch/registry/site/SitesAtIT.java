package io.minewatch.registry.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.Actor;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.PermitId;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.Validity;
import io.minewatch.contract.site.SiteState;
import io.minewatch.registry.change.Outcome;
import io.minewatch.registry.change.ValidRequest;
import io.minewatch.registry.permit.PermitRequest;
import io.minewatch.registry.permit.Permits;
import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.RegistryTest;
import io.minewatch.registry.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Makes changes at random, and holds every answer on both axes of time against the naive model's. */
@QuarkusTest
class SitesAtIT extends RegistryTest {

    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    private static final int DAYS = 400;
    private static final int CHANGES = 30;
    private static final int QUESTIONS = 120;
    private static final Actor CLERK = Actor.system("clerk");

    @Inject
    Sites sites;

    @Inject
    Permits permits;

    @Inject
    SitesAt sitesAt;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void answersAsTheNaiveModelDoes(long seed) {
        Requests.registerTownship();
        var random = new Random(seed);
        var id = new SiteId("990101-site-" + UUID.randomUUID());
        var model = new NaiveSite();
        var known = new ArrayList<Instant>();
        Person.CLERK.put("/sites/" + id, Requests.site(0)).statusCode(201);
        model.say(recorded(id), Validity.since(Instant.parse("2026-01-01T00:00:00Z")), SiteState.Kind.BANNED);
        model.say(recorded(id), Validity.since(Instant.parse("2026-01-01T00:00:00Z")), 0.01);
        known.add(recorded(id));

        for (long revision = 1; revision < CHANGES; revision++) {
            known.add(change(id, revision, model, random).moment().recordedAt());
        }

        for (int i = 0; i < QUESTIONS; i++) {
            var asOf = FIRST.plus(Duration.ofHours(random.nextInt(DAYS * 24)));
            var knownAt = known.get(random.nextInt(known.size())).plusNanos(1000L * random.nextInt(2));
            var answer = sitesAt.get(id, asOf, knownAt);

            var state = answer.state();
            assertThat(state == null ? null : state.kind())
                    .as("state at %s known at %s", asOf, knownAt)
                    .isEqualTo(model.state(asOf, knownAt));
            assertThat(side(answer)).as("side at %s known at %s", asOf, knownAt).isEqualTo(model.side(asOf, knownAt));
            assertThat(inForce(answer))
                    .as("permits at %s known at %s", asOf, knownAt)
                    .isEqualTo(model.permits(asOf, knownAt));
        }
    }

    private Outcome change(SiteId id, long revision, NaiveSite model, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> {
                var valid = validity(random);
                var kind = SiteState.Kind.values()[random.nextInt(2)];
                var outcome =
                        sites.add(id, new AddedState(UUID.randomUUID(), FIRST, revision, kind, request(valid)), CLERK);
                model.say(outcome.moment().recordedAt(), valid, kind);
                yield outcome;
            }
            case 1 -> {
                var valid = validity(random);
                double side = (1 + random.nextInt(50)) / 1000.0;
                var shape = ContractJson.mapper().valueToTree(Requests.square(111, 25.9, side));
                var outcome = sites.add(
                        id, new AddedBoundary(UUID.randomUUID(), FIRST, revision, shape, request(valid), null), CLERK);
                model.say(outcome.moment().recordedAt(), valid, side);
                yield outcome;
            }
            default -> permit(id, revision, model, random);
        };
    }

    private Outcome permit(SiteId id, long revision, NaiveSite model, Random random) {
        var valid = validity(random);
        var renewal = random.nextBoolean() ? validity(random) : null;
        var applied = random.nextBoolean() ? day(random) : null;
        var rests = new ArrayList<Validity>();
        for (int i = random.nextInt(3); i > 0; i--) {
            rests.add(validity(random));
        }
        var permit = new PermitId(id.value() + "-permit-" + random.nextInt(3));
        var outcome = permits.put(id, permit, request(revision, valid, renewal, applied, rests), CLERK);
        model.say(
                outcome.moment().recordedAt(),
                valid,
                new NaiveSite.Paper(permit.value(), valid, renewal, applied, rests));
        return outcome;
    }

    private static PermitRequest request(
            long revision,
            Validity valid,
            @Nullable Validity renewal,
            @Nullable Instant applied,
            List<Validity> rests) {
        return new PermitRequest(
                UUID.randomUUID(),
                FIRST,
                revision,
                "C1",
                "Yanhe Stone",
                "limestone",
                null,
                request(valid),
                renewal == null ? null : request(renewal),
                rests.stream()
                        .map(rest -> new PermitRequest.RestRequest(request(rest), "rest"))
                        .toList(),
                null,
                applied,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Instant recorded(SiteId id) {
        return Instant.parse(Person.CLERK.get("/sites/" + id).extract().path("recordedAt"));
    }

    private static @Nullable Double side(SiteAt site) {
        var boundary = site.boundary();
        if (boundary == null) {
            return null;
        }
        var ring = boundary.shape().coordinates().getFirst().getFirst();
        return Math.round((ring.get(1).lon() - ring.getFirst().lon()) * 1000) / 1000.0;
    }

    private static Map<String, Boolean> inForce(SiteAt site) {
        var inForce = new TreeMap<String, Boolean>();
        site.permits().forEach(at -> inForce.put(at.permit().id().value(), at.inForce()));
        return inForce;
    }

    private static Validity validity(Random random) {
        var from = day(random);
        return new Validity(from, random.nextInt(4) == 0 ? null : from.plus(Duration.ofDays(1 + random.nextInt(DAYS))));
    }

    private static Instant day(Random random) {
        return FIRST.plus(Duration.ofDays(random.nextInt(DAYS)));
    }

    private static ValidRequest request(Validity valid) {
        return new ValidRequest(valid.from(), valid.until());
    }
}
