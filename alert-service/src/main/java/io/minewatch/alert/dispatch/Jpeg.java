package io.minewatch.alert.dispatch;

/** Tells a JPEG from what only calls itself one. */
final class Jpeg {

    private Jpeg() {}

    /** Whether it begins and ends as a JPEG does; some phones add bytes after the end, but never 64 KB of them. */
    static boolean isJpeg(byte[] bytes) {
        boolean begins =
                bytes.length > 4 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8 && (bytes[2] & 0xff) == 0xff;
        if (!begins) {
            return false;
        }
        for (int i = bytes.length - 2; i >= Math.max(2, bytes.length - 65_536); i--) {
            if ((bytes[i] & 0xff) == 0xff && (bytes[i + 1] & 0xff) == 0xd9) {
                return true;
            }
        }
        return false;
    }
}
