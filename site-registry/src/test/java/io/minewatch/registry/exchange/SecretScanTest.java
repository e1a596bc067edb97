package io.minewatch.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.minewatch.registry.change.Fault;
import io.minewatch.registry.change.InvalidChange;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretScanTest {

    private final SecretScan scan = new SecretScan(
            new SmallRyeConfigBuilder().withMapping(ImportConfig.class).build().getConfigMapping(ImportConfig.class));

    @ParameterizedTest
    @ValueSource(strings = {"密码", "口令", "设备登录口令", "Password", "RTSP passwd", "pwd", "passphrase"})
    void refusesAColumnOfPasswords(String heading) {
        refused("编号,名称,%s\na,河口,s3cret\n".formatted(heading), "probe.password-in-file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rtsp://look:s3cret@10.1.2.3/sub",
                "rtsp://look:s3/cret@10.1.2.3/sub",
                "见 rtsp://look:s3cret@10.1.2.3/sub",
                "RTSP://look@10.1.2.3/sub",
                "rtsp://10.1.2.3/sub?user=look&password=s3cret",
                "rtsp://10.1.2.3/sub?pwd=s3cret",
                "账号 look 密码：s3cret"
            })
    void refusesAPasswordWithinAText(String text) {
        refused("编号,名称,备注\na,河口,%s\n".formatted(text), "probe.password-in-file");
    }

    @Test
    void refusesAPasswordInNestedJson() {
        refused("""
                {"type": "FeatureCollection", "features": [{"type": "Feature",
                  "properties": {"id": "a", "login": {"user": "look", "password": "s3cret"}},
                  "geometry": {"type": "Point", "coordinates": [111.05, 25.93]}}]}""", "probe.password-in-file");
    }

    @Test
    void refusesWhatCannotBeRead() {
        refused("", "file.empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"设备账号.txt", "doc/README.md", "logins.xlsx"})
    void refusesAnArchiveWithAFileThatIsNotRead(String name) throws IOException {
        assertThatExceptionOfType(InvalidChange.class)
                .isThrownBy(() -> scan.requireNone(archive(name), "probes.kmz"))
                .satisfies(refusal ->
                        assertThat(refusal.faults()).extracting(Fault::code).containsExactly("archive.unread"));
        assertThatCode(() -> scan.requireNone(archive("images/pin.png"), "probes.kmz"))
                .doesNotThrowAnyException();
    }

    private static byte[] archive(String name) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("doc.kml"));
            zip.write(bytes("""
                    <kml><Placemark><name>a</name><Point><coordinates>111,26</coordinates></Point></Placemark></kml>"""));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes("admin s3cret"));
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "编号,名称,密码\na,河口,\n",
                "编号,名称,子码流地址\na,河口,rtsp://10.1.2.3:554/sub?channel=1\n",
                "编号,名称,备注\na,河口,联系人 chen@example.org\n"
            })
    void letsPassWhatHoldsNone(String file) {
        assertThatCode(() -> scan.requireNone(bytes(file), "probes.csv")).doesNotThrowAnyException();
    }

    private void refused(String file, String code) {
        assertThatExceptionOfType(InvalidChange.class)
                .isThrownBy(() -> scan.requireNone(bytes(file), "probes.csv"))
                .satisfies(refusal ->
                        assertThat(refusal.faults()).extracting(Fault::code).containsExactly(code));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
