package io.minewatch.alert.evidence;

import static io.minewatch.alert.testing.SightingBuilder.aSighting;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import io.minewatch.alert.ledger.Entry;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.alert.testing.House;
import io.minewatch.alert.testing.Service;
import io.minewatch.alert.testing.SightingBuilder;
import io.minewatch.alert.testing.Tokens;
import io.minewatch.contract.Sha256;
import io.minewatch.contract.Topics;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.local.testing.KafkaResource;
import io.minewatch.local.testing.PostgisResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(value = PostgisResource.class, initArgs = @ResourceArg(name = "schema", value = "alert"))
@QuarkusTestResource(Service.class)
class EvidenceIT {

    @Inject
    EvidenceFiles files;

    @Inject
    Ledger ledger;

    @Inject
    @ConfigProperty(name = "minewatch.evidence.folder")
    Path folder;

    private final House house = new House();

    @Test
    void showsAPictureAsItCame_andWritesDownWhoLooked() {
        var sighting = sendPicture();

        var shown = look(sighting, Tokens.of("olga", "operator"))
                .statusCode(200)
                .extract()
                .asByteArray();

        assertThat(shown).isEqualTo(SightingBuilder.pictureOf(sighting));
        given().auth()
                .oauth2(Tokens.of("ada", "auditor"))
                .get("/api/v1/evidence/{sha256}/looks", digest(sighting).hex())
                .then()
                .statusCode(200)
                .body("looks.by.name", contains("olga"))
                .body("looks.outcome", contains("SHOWN"));
        assertThat(codes(sighting)).containsExactly("log.evidence.stored", "log.evidence.looked-at");
    }

    @Test
    void noticesAPictureThatWasAltered() throws IOException {
        var sighting = sendPicture();
        Files.write(fileOf(sighting), new byte[] {1, 2, 3});

        look(sighting, Tokens.of("olga", "operator"))
                .statusCode(410)
                .body("code", org.hamcrest.Matchers.equalTo("evidence.altered"));

        assertThat(codes(sighting)).contains("log.evidence.altered");
    }

    @Test
    void noticesAPictureThatIsLost() throws IOException {
        var sighting = sendPicture();
        Files.delete(fileOf(sighting));

        look(sighting, Tokens.of("olga", "operator"))
                .statusCode(410)
                .body("code", org.hamcrest.Matchers.equalTo("evidence.missing"));
    }

    @Test
    void putsAsideAPictureThatIsNotTheOneHashedAtCapture() {
        var sighting = aSighting().build();

        house.sendPicture(sighting.evidence().getFirst(), "another picture".getBytes(StandardCharsets.UTF_8));

        await().untilAsserted(() -> assertThat(house.read(Topics.deadLetterOf(Topics.EVIDENCE)))
                .anySatisfy(m -> assertThat(new String(m.value(), StandardCharsets.UTF_8))
                        .isEqualTo("another picture")));
        assertThat(files.find(digest(sighting))).isEmpty();
    }

    @Test
    void showsAPatrolOnlyWhatItWasSentFor() {
        var sighting = sendPicture();

        look(sighting, Tokens.of("petra", "patrol")).statusCode(404);
    }

    private Sighting sendPicture() {
        var sighting = aSighting().build();
        house.sendPicture(sighting);
        house.sendPicture(sighting);
        await().until(() -> files.find(digest(sighting)).isPresent());
        await().until(() -> !codes(sighting).isEmpty());
        return sighting;
    }

    private List<String> codes(Sighting sighting) {
        return ledger.listAbout(digest(sighting).hex()).stream()
                .map(Entry::what)
                .map(w -> w.code())
                .toList();
    }

    private Path fileOf(Sighting sighting) {
        var hex = digest(sighting).hex();
        return folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex + ".jpg");
    }

    private static Sha256 digest(Sighting sighting) {
        return sighting.evidence().getFirst().sha256();
    }

    private static ValidatableResponse look(Sighting sighting, String token) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/evidence/{sha256}", digest(sighting).hex())
                .then();
    }
}
