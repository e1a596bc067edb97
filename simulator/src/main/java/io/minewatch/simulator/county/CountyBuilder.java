package io.minewatch.simulator.county;

import io.minewatch.contract.AreaId;
import io.minewatch.contract.MultiPolygon;
import io.minewatch.contract.NameIds;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.area.Area;
import io.minewatch.contract.site.SiteState;
import io.minewatch.simulator.county.County.CountyArea;
import io.minewatch.simulator.county.County.MineSite;
import io.minewatch.simulator.county.County.Post;
import io.minewatch.simulator.county.CountyPlan.GroundPlan;
import io.minewatch.simulator.county.CountyPlan.PostPlan;
import io.minewatch.simulator.county.CountyPlan.SitePlan;
import io.minewatch.simulator.rtsp.Login;
import io.minewatch.simulator.scene.Offset;
import io.minewatch.simulator.scene.Scene;
import io.minewatch.simulator.scene.Scenes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the plan on the ground, with as many cameras as asked for. */
public final class CountyBuilder {

    /** Cameras show their scenes shifted against one another, so that not everything happens at once. */
    private static final Duration SHIFT = Duration.ofMillis(7_300);

    private final String adcode;
    private final Scenes scenes;
    private final int busy;
    private final CountyPlan plan = CountyPlan.load();

    /** A county whose cameras all show scenes. */
    public CountyBuilder(String adcode, Scenes scenes) {
        this(adcode, scenes, Integer.MAX_VALUE);
    }

    /** A county on most of whose cameras next to nothing happens, if there are such scenes; on the first, it does. */
    public CountyBuilder(String adcode, Scenes scenes, int busy) {
        this.adcode = adcode;
        this.scenes = scenes;
        this.busy = busy;
    }

    /** The county with {@code probes} cameras. */
    public County build(int probes) {
        var posts = new ArrayList<Post>();
        var plans = new RepeatedPosts(plan).take(probes);
        for (int i = 0; i < plans.size(); i++) {
            posts.add(post(i + 1, i < busy ? plans.get(i) : quieten(i, plans.get(i))));
        }
        var sites = new ArrayList<MineSite>();
        posts.stream().map(Post::site).filter(Objects::nonNull).forEach(sites::add);
        plan.quietSites().forEach(site -> sites.add(quietSite(site)));
        return new County(adcode, areas(), posts, sites);
    }

    private PostPlan quieten(int index, PostPlan post) {
        var quiet = scenes.listQuiet();
        return quiet.isEmpty() ? post : post.showing(quiet.get(index % quiet.size()));
    }

    private List<CountyArea> areas() {
        var areas = new ArrayList<CountyArea>();
        for (var town : plan.townships()) {
            var shape = new MultiPolygon(List.of(List.of(town.outline())));
            areas.add(new CountyArea(township(town.id()), Area.Kind.TOWNSHIP, town.name(), town.names(), shape));
        }
        for (var zone : plan.protectedZones()) {
            var id = new AreaId(adcode + "-zone-" + zone.id());
            areas.add(new CountyArea(id, Area.Kind.PROTECTED_ZONE, zone.name(), zone.names(), square(zone)));
        }
        return areas;
    }

    private Post post(int number, PostPlan plan) {
        var id = new ProbeId("%s-probe-%03d".formatted(adcode, number));
        var scene = scenes.get(plan.scene());
        var password = NameIds.uuid("stream-password:" + id).toString().substring(0, 13);
        var phase = SHIFT.multipliedBy(number - 1).toMillis() % (scene.seconds() * 1000L);
        return new Post(
                id,
                plan.name(),
                township(plan.township()),
                plan.location(),
                scene,
                Survey.of(scene).measure(scene.camera(), number),
                new Login("minewatch", password),
                Duration.ofMillis(phase),
                siteOf(plan, scene));
    }

    private @Nullable MineSite siteOf(PostPlan plan, Scene scene) {
        if (scene.sites().isEmpty()) {
            return null;
        }
        var inScene = scene.sites().getFirst();
        var site = Objects.requireNonNullElseGet(
                plan.site(), () -> new SitePlan(inScene.name(), inScene.name(), Map.of(), null, null));
        return new MineSite(
                site(site.id()),
                township(plan.township()),
                site.name(),
                site.names(),
                inScene.kind() == Scene.Kind.BANNED ? SiteState.Kind.BANNED : SiteState.Kind.LICENSED,
                new LocalPlane(plan.location()).toShape(inScene.polygon()),
                site.permit(),
                site.closure());
    }

    private MineSite quietSite(GroundPlan site) {
        return new MineSite(
                site(site.id()),
                township(Objects.requireNonNull(site.township())),
                site.name(),
                site.names(),
                Objects.requireNonNull(site.kind()),
                square(site),
                site.permit(),
                site.closure());
    }

    private static MultiPolygon square(GroundPlan ground) {
        double half = ground.sizeMeters() / 2;
        return new LocalPlane(ground.location())
                .toShape(List.of(
                        new Offset(-half, -half),
                        new Offset(half, -half * 0.9),
                        new Offset(half * 0.9, half),
                        new Offset(-half * 0.8, half * 0.9)));
    }

    private AreaId township(String localName) {
        return new AreaId(adcode + "-township-" + localName);
    }

    private SiteId site(String localName) {
        return new SiteId(adcode + "-site-" + localName);
    }
}
