package io.minewatch.registry.exchange.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever is done to a file, it ends as a sheet or as a refusal with a sentence, and soon.
 *
 * <p>The archives are opened up and packed anew around what was mutated: a change to a packed byte would go no further
 * than the checksum.
 */
class FuzzTest {

    private static final Path GOOD = Path.of("src/test/resources/exchange");
    private static final int MUTATIONS = 3_000;
    private static final Limits LIMITS =
            new Limits(4 << 20, 16 << 20, 100, 100, 10_000, 500, 50_000, 64, 50_000, 20_000);

    private final Formats formats = new Formats();

    @ParameterizedTest
    @CsvSource({
        "corner-text/good/gbk-windows.txt",
        "corner-text/good/degrees-minutes-seconds.txt",
        "geojson/good/zone-37.geojson",
        "kml/good/sites.kml",
        "csv/good/permits-gbk.csv",
        "csv/good/probes-semicolons.csv",
    })
    void survivesAnythingDoneToTheBytes(String file) throws IOException {
        var good = Files.readAllBytes(GOOD.resolve(file));
        var random = new Random(file.hashCode());
        assertSoon(() -> {
            for (int i = 0; i < MUTATIONS; i++) {
                read(mutated(good, random), file);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "shapefile/good/zone-37-gbk.zip, .shp",
        "shapefile/good/zone-37-gbk.zip, .dbf",
        "shapefile/good/zone-37-gbk.zip, .prj",
        "shapefile/good/zone-37-gbk.zip, .cpg",
        "shapefile/good/probes.zip, .shp",
        "kml/good/sites.kmz, .kml",
        "xlsx/good/permits.xlsx, sheet1.xml",
        "xlsx/good/permits.xlsx, workbook.xml",
        "xlsx/good/permits.xlsx, styles.xml",
        "xlsx/good/permits.xlsx, sharedStrings.xml",
        "xlsx/good/permits.xlsx, workbook.xml.rels",
        "xlsx/good/merged-holders.xlsx, sheet1.xml",
    })
    void survivesAnythingDoneToAPartOfAnArchive(String file, String part) throws IOException {
        var entries = Zips.unpack(Files.readAllBytes(GOOD.resolve(file)));
        var name = entries.keySet().stream()
                .filter(entry -> entry.endsWith(part))
                .findFirst()
                .orElseThrow();
        var good = Objects.requireNonNull(entries.get(name));
        var random = new Random(file.hashCode() + part.hashCode());
        assertSoon(() -> {
            for (int i = 0; i < MUTATIONS / 4; i++) {
                var mutant = new HashMap<>(entries);
                mutant.put(name, mutated(good, random));
                read(Zips.pack(mutant), file);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"shapefile/good/zone-37-gbk.zip", "xlsx/good/permits.xlsx", "kml/good/sites.kmz"})
    void survivesAnythingDoneToAnArchiveItself(String file) throws IOException {
        var good = Files.readAllBytes(GOOD.resolve(file));
        var random = new Random(file.hashCode());
        assertSoon(() -> {
            for (int i = 0; i < MUTATIONS; i++) {
                read(mutated(good, random), file);
            }
        });
    }

    @Test
    void survivesEveryFileCutOffAnywhere() throws IOException {
        var files = new ArrayList<Path>();
        try (var all = Files.walk(GOOD)) {
            all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("good"))
                    .forEach(files::add);
        }
        assertSoon(() -> {
            for (var file : files) {
                var whole = Files.readAllBytes(file);
                for (int length = 0; length < whole.length; length += 1 + whole.length / 150) {
                    read(Arrays.copyOf(whole, length), file.toString());
                }
            }
        });
    }

    @Test
    void survivesNoise() {
        var random = new Random(7);
        for (var beginning : List.of("PK\3\4", "{", "<kml>", "J1,1,", "[地块坐标]\n", "a,b\n", "\uFEFF", "")) {
            for (int i = 0; i < MUTATIONS / 8; i++) {
                var noise = new byte[random.nextInt(300)];
                random.nextBytes(noise);
                read(Zips.join(beginning.getBytes(UTF_8), noise), "noise.csv");
            }
        }
    }

    private void read(byte[] file, String name) {
        try {
            var sheet = formats.read(file, name, LIMITS);
            assertThat(sheet.drafts()).isNotEmpty();
            for (var draft : sheet.drafts()) {
                assertSound(draft);
            }
        } catch (UnreadableFile e) {
            assertThat(e.code()).matches("[a-z0-9-]+\\.[a-z0-9-]+");
            assertThat(e.getMessage()).endsWith(".");
        } catch (RuntimeException | StackOverflowError e) {
            fail("broken by " + HexFormat.of().formatHex(file), e);
        }
    }

    /** Plain Java: a million small assertions would take longer than the reading. */
    private static void assertSound(Draft draft) {
        for (var rings : draft.polygons()) {
            for (var ring : rings) {
                for (var position : ring) {
                    if (position.length != 2 || !Double.isFinite(position[0]) || !Double.isFinite(position[1])) {
                        fail("not a position: " + Arrays.toString(position));
                    }
                }
                if (ring.length == 0) {
                    fail("an empty ring");
                }
            }
        }
    }

    private static byte[] mutated(byte[] good, Random random) {
        var mutant = good.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes && mutant.length > 0; i++) {
            int at = random.nextInt(mutant.length);
            switch (random.nextInt(6)) {
                case 0 -> mutant[at] = (byte) random.nextInt(256);
                case 1 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> mutant = Arrays.copyOf(mutant, at);
                case 3 ->
                    mutant = Zips.join(
                            Arrays.copyOf(mutant, at),
                            Arrays.copyOfRange(mutant, random.nextInt(mutant.length), mutant.length));
                case 4 -> Arrays.fill(mutant, at, Math.min(mutant.length, at + random.nextInt(9)), (byte) 0xFF);
                default ->
                    mutant = Zips.join(
                            Arrays.copyOf(mutant, at),
                            Zips.join(hostile(random), Arrays.copyOfRange(mutant, at, mutant.length)));
            }
        }
        return mutant;
    }

    private static byte[] hostile(Random random) {
        var pieces = List.of(
                "-1",
                "1e400",
                "NaN",
                "99999999999999999999",
                "\0",
                "\u202E",
                "[[[[",
                "<",
                "&",
                "\"",
                "'",
                "=cmd|",
                "{}",
                ",,,,",
                "\r\r\n",
                "\uFFFF",
                "@",
                "]",
                "<!DOCTYPE x>");
        return pieces.get(random.nextInt(pieces.size())).getBytes(UTF_8);
    }

    private static void assertSoon(Mutations mutations) {
        assertTimeout(Duration.ofSeconds(60), mutations::run);
    }

    private interface Mutations {
        void run() throws IOException;
    }
}
