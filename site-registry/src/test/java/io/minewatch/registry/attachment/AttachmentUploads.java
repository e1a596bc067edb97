package io.minewatch.registry.attachment;

import io.minewatch.registry.testing.Person;
import java.util.HexFormat;
import java.util.UUID;

/** Files for the tests that name one. */
public final class AttachmentUploads {

    private AttachmentUploads() {}

    /** Sends a picture that nobody sent before, and says its SHA-256. */
    public static String picture(String name) {
        return Person.CLERK
                .send("/attachments?fileName=" + name, jpeg())
                .statusCode(200)
                .extract()
                .path("sha256");
    }

    /** As much of a JPEG as is looked at. */
    static byte[] jpeg() {
        var unlikeAnyOther = UUID.randomUUID().toString().replace("-", "");
        return HexFormat.of().parseHex("ffd8ffe0" + unlikeAnyOther);
    }
}
