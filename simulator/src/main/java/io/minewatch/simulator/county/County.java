package io.minewatch.simulator.county;

import io.minewatch.contract.AreaId;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.MultiPolygon;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.area.Area;
import io.minewatch.contract.probe.Pose;
import io.minewatch.contract.probe.StreamRole;
import io.minewatch.contract.site.SiteState;
import io.minewatch.simulator.rtsp.CameraStream;
import io.minewatch.simulator.rtsp.Login;
import io.minewatch.simulator.scene.Scene;
import io.minewatch.simulator.scene.Scenes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The made-up county, placed on the ground.
 *
 * @param areas townships first
 * @param sites those that cameras look at and those that nobody does
 */
public record County(String adcode, List<CountyArea> areas, List<Post> posts, List<MineSite> sites) {

    public County {
        areas = List.copyOf(areas);
        posts = List.copyOf(posts);
        sites = List.copyOf(sites);
    }

    /** The townships. */
    public List<CountyArea> townships() {
        return areas.stream().filter(a -> a.kind() == Area.Kind.TOWNSHIP).toList();
    }

    /** A township or a protected zone. */
    public record CountyArea(AreaId id, Area.Kind kind, String name, Map<String, String> names, MultiPolygon shape) {

        /** Its id without the adcode and the kind. */
        public String localName() {
            return id.value().replaceFirst("^[0-9]{6}-(township|zone)-", "");
        }
    }

    /**
     * A camera, where it stands and what it shows.
     *
     * @param pose as the surveyor measured it, so not quite as it is
     * @param phase how far into its scene it is when the cameras are switched on
     * @param site the mine it looks at, if any
     */
    public record Post(
            ProbeId id,
            String name,
            AreaId township,
            GeoPoint location,
            Scene scene,
            Pose pose,
            Login login,
            Duration phase,
            @Nullable MineSite site) {

        /** The path of a stream's address. */
        public String pathOf(StreamRole role) {
            return "/" + id + "/" + role.name().toLowerCase(Locale.ROOT);
        }

        /** A stream as the camera sends it. */
        public CameraStream stream(StreamRole role, Scenes scenes) {
            return new CameraStream(pathOf(role), scenes.clip(scene.id(), role), phase, login);
        }
    }

    /**
     * A mine.
     *
     * @param permit the leave to mine it, if it has one
     * @param closure what was ordered if it must go
     */
    public record MineSite(
            SiteId id,
            AreaId township,
            String name,
            Map<String, String> names,
            SiteState.Kind kind,
            MultiPolygon shape,
            CountyPlan.@Nullable PermitPlan permit,
            CountyPlan.@Nullable ClosurePlan closure) {}
}
