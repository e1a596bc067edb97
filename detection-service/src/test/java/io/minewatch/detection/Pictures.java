package io.minewatch.detection;

import java.io.FileNotFoundException;
import java.io.IOException;

/** Pictures of the simulator's scenes, 640×360. */
public final class Pictures {

    private Pictures() {}

    /** The file as a camera would have sent it. */
    public static byte[] read(String name) throws IOException {
        return resource("/pictures/" + name);
    }

    /** A film of six seconds, MP4, five pictures a second: {@code excavator.jpg} all the time. */
    public static byte[] film() throws IOException {
        return resource("/videos/excavator.mp4");
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = Pictures.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return in.readAllBytes();
        }
    }
}
