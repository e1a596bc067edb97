package io.minewatch.simulator.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minewatch.contract.GeoPoint;
import io.minewatch.simulator.scene.Offset;
import io.minewatch.simulator.scene.Rings;
import io.minewatch.simulator.scene.Scenes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountyBuilderTest {

    private final CountyBuilder builder = new CountyBuilder("990101", new Scenes("/test-scenes/"));

    @Test
    void nearlyKnowsHowACameraStands() {
        var post = builder.build(1).posts().getFirst();

        assertThat(post.pose().headingErrorDegrees()).isEqualTo(0.3);
        assertThat(post.pose().headingDegrees()).isNotEqualTo(24).isBetween(23.7, 24.3);
        assertThat(post.pose().tiltDegrees()).isBetween(8.35, 8.65);
        assertThat(post.pose().heightMeters()).isBetween(12.8, 13.2);
    }

    @Test
    void nothingHappensOnCamerasThatAreNotBusy(@TempDir Path clips) throws Exception {
        try (var still = Scenes.class.getResourceAsStream("/test-pattern/still.h264")) {
            Files.write(clips.resolve("quiet-1.h264"), still.readAllBytes());
        }
        var scenes = new Scenes("/test-scenes/").withQuiet(clips);

        var posts = new CountyBuilder("990101", scenes, 2).build(4).posts();

        assertThat(posts).extracting(p -> p.scene().id()).endsWith("quiet-1", "quiet-1");
        assertThat(posts.get(1).site()).isNotNull();
        assertThat(posts.get(3).site()).isNull();
        assertThat(posts.get(3).scene().truth()).isEmpty();
    }

    @Test
    void isTheSameCountyEachTime() {
        assertThat(builder.build(3)).isEqualTo(builder.build(3));
    }

    @Test
    void hasRoomForTheWholeCounty() {
        var posts = new RepeatedPosts(CountyPlan.load()).take(148);

        assertThat(posts).hasSize(148).doesNotHaveDuplicates();
        for (int i = 0; i < posts.size(); i++) {
            for (int j = 0; j < i; j++) {
                var a = posts.get(i).location();
                var plane = new LocalPlane(posts.get(j).location());
                assertThat(plane.toOffset(a).metersTo(new Offset(0, 0))).isGreaterThan(1_500);
            }
        }
    }

    @Test
    void saysHowManyProbesItHasRoomFor() {
        assertThatThrownBy(() -> builder.build(1_000)).hasMessageContaining("has room for");
    }

    @Test
    void everyPostStandsInItsTownship() {
        var plan = CountyPlan.load();
        for (var post : new RepeatedPosts(plan).take(148)) {
            var township = plan.townships().stream()
                    .filter(t -> t.id().equals(post.township()))
                    .findFirst()
                    .orElseThrow();
            assertThat(Rings.holds(degrees(township.outline()), degrees(post.location())))
                    .as(post.name())
                    .isTrue();
        }
    }

    private static List<Offset> degrees(List<GeoPoint> ring) {
        return ring.stream().map(CountyBuilderTest::degrees).toList();
    }

    private static Offset degrees(GeoPoint point) {
        return new Offset(point.lon(), point.lat());
    }
}
