package io.minewatch.registry.exchange;

import io.minewatch.registry.change.InvalidChange;
import io.minewatch.registry.exchange.format.Draft;
import io.minewatch.registry.exchange.format.Formats;
import io.minewatch.registry.exchange.format.Sheet;
import io.minewatch.registry.exchange.format.UnreadableFile;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps files with passwords out: a file is kept as filed, for good and in the clear, and passwords never are. They are
 * entered one by one, where they are sealed.
 */
@Singleton
class SecretScan {

    private static final String PASSWORD = "(?:pass(?:word|wd|phrase)?|pwd|密码|口令)";

    /** A heading that says password, whatever stands around it: "设备登录口令". */
    private static final Pattern HEADING = Pattern.compile("(?i)" + PASSWORD);

    /** A user in an address; or a password behind its name, as queries, remarks and nested JSON have it. */
    private static final Pattern IN_TEXT =
            Pattern.compile("(?i)[a-z]://\\S*@|" + PASSWORD + "[\"']?\\s*[=:：]\\s*[^\\s,}]");

    /** Remarks on what a reader leaves unread. */
    private static final Set<String> UNREAD =
            Set.of("sheet.passed-over", "sheet.hidden", "cell.comments", "archive.unread");

    private final Formats formats = new Formats();
    private final ImportConfig config;

    SecretScan(ImportConfig config) {
        this.config = config;
    }

    /** Refuses a file that holds passwords, or cannot be read, or not wholly, and so may hold them. */
    void requireNone(byte[] file, String fileName) {
        try {
            var sheet = formats.read(file, fileName, config.limits());
            if (properties(sheet).anyMatch(SecretScan::isSecret)) {
                throw new InvalidChange(
                        "", "probe.password-in-file", "holds passwords; a file is kept as it came, so take them out");
            }
            var unread = sheet.remarks().stream()
                    .filter(remark -> UNREAD.contains(remark.code()))
                    .findFirst();
            if (unread.isPresent()) {
                throw new InvalidChange("", unread.get().code(), "holds what is not read here and may hold passwords");
            }
        } catch (UnreadableFile e) {
            throw new InvalidChange("", e.code(), e.getMessage());
        }
    }

    private static Stream<Map.Entry<String, String>> properties(Sheet sheet) {
        return Stream.concat(
                        Stream.of(sheet.attributes()), sheet.drafts().stream().map(Draft::properties))
                .flatMap(properties -> properties.entrySet().stream());
    }

    private static boolean isSecret(Map.Entry<String, String> property) {
        var value = property.getValue();
        return !value.isBlank()
                && (HEADING.matcher(property.getKey()).find()
                        || IN_TEXT.matcher(value).find());
    }
}
