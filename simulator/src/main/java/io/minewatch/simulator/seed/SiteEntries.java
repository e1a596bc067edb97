package io.minewatch.simulator.seed;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.Sha256;
import io.minewatch.simulator.api.ApiClient;
import io.minewatch.simulator.county.County.MineSite;
import io.minewatch.simulator.county.CountyPlan.ClosurePlan;
import io.minewatch.simulator.county.CountyPlan.PermitPlan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Sites with their permits and closures; entered by the clerk, accepted by the supervisor of another unit. */
record SiteEntries(ApiClient clerk, ApiClient supervisor, Days days) {

    void enter(MineSite site) throws InterruptedException {
        var path = "/sites/" + site.id();
        var found = clerk.find(path);
        var entered = found.isPresent() ? found.get() : create(path, site);
        var permit = site.permit();
        if (permit != null && entered.path("permits").isEmpty()) {
            grant(site, permit, entered.path("revision").asLong());
            entered = clerk.get(path);
        }
        var closure = site.closure();
        if (closure != null) {
            close(path, closure, entered);
        }
    }

    private JsonNode create(String path, MineSite site) throws InterruptedException {
        var body = days.change(0);
        body.put("name", site.name());
        body.put("names", site.names());
        body.put("township", site.township());
        body.put("boundary", Map.of("shape", site.shape(), "valid", days.sinceLongAgo()));
        body.put("state", Map.of("kind", site.kind(), "valid", days.sinceLongAgo()));
        return clerk.put(path, body);
    }

    private void grant(MineSite site, PermitPlan permit, long revision) throws InterruptedException {
        var body = days.change(revision);
        body.put("number", permit.number());
        body.put("holder", permit.holder());
        body.put("mineral", permit.mineral());
        body.put("method", permit.method());
        body.put("valid", days.between(permit.fromDays(), permit.untilDays()));
        var renewal = permit.renewalFromDays();
        if (renewal != null) {
            body.put("renewalAccepted", Map.of("from", days.at(renewal)));
        }
        clerk.put("/sites/%s/permits/%s".formatted(site.id(), permitId(site)), body);
    }

    private static String permitId(MineSite site) {
        return site.id().value().replaceFirst("-site-", "-permit-");
    }

    private void close(String sitePath, ClosurePlan plan, JsonNode site) throws InterruptedException {
        var path = sitePath + "/closures/" + plan.id();
        long revision = site.path("revision").asLong();
        var known = findClosure(site, plan.id());
        if (known.isMissingNode()) {
            revision = order(path, plan, revision);
        }
        for (int i = 0; i < plan.proved(); i++) {
            if (!isProved(known, i)) {
                revision = prove(path, plan, i, revision);
            }
        }
        if (plan.accepted() && !known.hasNonNull("acceptance")) {
            var body = days.change(revision);
            body.put("acceptedAt", days.at(plan.closeByDays()));
            body.put("note", "accepted on site");
            supervisor.post(path + "/acceptance", body);
        }
    }

    private long order(String path, ClosurePlan plan, long revision) throws InterruptedException {
        var body = days.change(revision);
        body.put("orderedAt", days.at(plan.orderedDays()));
        body.put("closeBy", days.at(plan.closeByDays()));
        body.put("measures", plan.measures());
        return clerk.put(path, body).path("revision").asLong();
    }

    private long prove(String path, ClosurePlan plan, int index, long revision) throws InterruptedException {
        var measure = plan.measures().get(index);
        var paper = "demo proof of %s at %s".formatted(measure, path);
        var body = days.change(revision);
        body.put("measure", measure);
        body.put("provedAt", days.at(plan.orderedDays() + 1 + index));
        body.put("evidence", List.of(Sha256.of(paper.getBytes(StandardCharsets.UTF_8))));
        return clerk.post(path + "/proofs", body).path("revision").asLong();
    }

    private static JsonNode findClosure(JsonNode site, String id) {
        return StreamSupport.stream(site.path("closures").spliterator(), false)
                .filter(closure -> closure.path("id").asText().equals(id))
                .findFirst()
                .orElseGet(() -> site.path("no closure of that id"));
    }

    private static boolean isProved(JsonNode closure, int measure) {
        return closure.path("measures").path(measure).hasNonNull("proof");
    }
}
