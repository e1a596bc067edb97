package io.minewatch.registry.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.minewatch.contract.Sha256;
import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.RegistryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttachmentsIT extends RegistryTest {

    private final byte[] picture = AttachmentUploads.jpeg();
    private final String path = "/attachments/" + Sha256.of(picture);

    @Test
    void givesBackWhatWasSentUnderTheNameItHad() {
        Person.CLERK
                .send("/attachments?fileName=现场.jpg", picture)
                .statusCode(200)
                .body("sha256", equalTo(Sha256.of(picture).hex()))
                .body("mediaType", equalTo("image/jpeg"))
                .body("fileName", equalTo("现场.jpg"))
                .body("filedBy.displayName", equalTo(Person.CLERK.name()));

        var answer = Person.AUDITOR.get(path + "/file").statusCode(200).extract();
        assertThat(answer.asByteArray()).isEqualTo(picture);
        assertThat(answer.contentType()).isEqualTo("image/jpeg");
        assertThat(answer.header("Content-Disposition")).isEqualTo("inline; filename*=UTF-8''%E7%8E%B0%E5%9C%BA.jpg");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void keepsAFileOnceHoweverOftenItIsSent() {
        Person.SUPERVISOR.send("/attachments?fileName=first.jpg", picture).statusCode(200);
        Person.CLERK
                .send("/attachments?fileName=second.jpg", picture)
                .statusCode(200)
                .body("fileName", equalTo("first.jpg"));
    }

    @Test
    void tellsAFileByItsContentAndNotByItsName() {
        var page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        Person.CLERK
                .send("/attachments?fileName=photo.jpg", page)
                .statusCode(422)
                .body("errors[0].code", equalTo("attachment.kind"));
    }

    @Test
    void letsADocumentBeKeptButNotShownInThePage() {
        var paper = ("%PDF-1.7 " + Sha256.of(picture)).getBytes(StandardCharsets.US_ASCII);
        Person.CLERK.send("/attachments?fileName=report.pdf", paper).statusCode(200);
        Person.CLERK
                .get("/attachments/" + Sha256.of(paper) + "/file")
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment;"));
    }

    @Test
    void knowsNothingOfWhatWasNeverSent() {
        Person.CLERK.get("/attachments/" + "b".repeat(64)).statusCode(404);
        Person.CLERK.get("/attachments/etc-passwd/file").statusCode(404);
    }

    @Test
    void anOperatorAttachesNothing() {
        Person.OPERATOR.send("/attachments?fileName=photo.jpg", picture).statusCode(403);
    }
}
