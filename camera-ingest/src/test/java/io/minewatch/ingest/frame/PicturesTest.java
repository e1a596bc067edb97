package io.minewatch.ingest.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minewatch.ingest.stream.Codec;
import io.minewatch.ingest.stream.Keyframe;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PicturesTest {

    private final Pictures pictures = new Pictures(new SmallRyeConfigBuilder()
            .withMapping(FrameConfig.class)
            .withDefaultValues(Map.of("minewatch.frame.decoders", "1"))
            .build()
            .getConfigMapping(FrameConfig.class));

    @AfterEach
    void close() {
        pictures.close();
    }

    @ParameterizedTest
    @EnumSource(Codec.class)
    void makesAColourJpegOfAKeyframe(Codec codec) throws Exception {
        var jpeg = pictures.look(Clips.keyframe(codec), Picture::jpeg);

        var image = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(image.getWidth()).isEqualTo(320);
        assertThat(image.getHeight()).isEqualTo(180);
        assertThat(image.getColorModel().getNumColorComponents()).isEqualTo(3);
    }

    @Test
    void theSamePictureMakesTheSameJpeg() throws Exception {
        var first = pictures.look(Clips.keyframe(Codec.H264), Picture::jpeg);
        pictures.look(Clips.keyframe(Codec.H265), Picture::jpeg);

        assertThat(pictures.look(Clips.keyframe(Codec.H264), Picture::jpeg)).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(Codec.class)
    void shrinksWhatTheJpegShows(Codec codec) throws Exception {
        var keyframe = Clips.keyframe(codec);
        var luma = pictures.look(keyframe, Picture::luma).values();
        var image = ImageIO.read(new ByteArrayInputStream(pictures.look(keyframe, Picture::jpeg)));

        double difference = 0;
        for (int i = 0; i < luma.length; i++) {
            int rgb = image.getRGB(i % 160 * 2, i / 160 * 2);
            double gray = 0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
            difference += Math.abs(gray - (luma[i] & 0xff)) / luma.length;
        }
        assertThat(difference).isLessThan(20);
    }

    @Test
    void aDecoderThatServedAnotherCameraRefusesAPictureOfUnknownShape() throws Exception {
        var whole = Clips.keyframe(Codec.H264);
        pictures.look(whole, Picture::luma);
        var bare =
                new Keyframe(Codec.H264, new byte[0], new byte[] {0, 0, 1, 0x65, 1, 2, 3, 4}, whole.receivedAt(), null);

        assertThatThrownBy(() -> pictures.look(bare, Picture::luma)).isInstanceOf(UndecodableKeyframe.class);
    }

    @Test
    void aDamagedKeyframeHarmsNoOther() throws Exception {
        var whole = Clips.keyframe(Codec.H264);
        var expected = pictures.look(whole, Picture::jpeg);
        var damaged = whole.data().clone();
        var random = new Random(7);
        for (int i = damaged.length / 3; i < damaged.length; i++) {
            damaged[i] = (byte) random.nextInt();
        }
        var broken = new Keyframe(Codec.H264, new byte[0], damaged, whole.receivedAt(), null);

        assertThatThrownBy(() -> pictures.look(broken, Picture::luma)).isInstanceOf(UndecodableKeyframe.class);
        assertThat(pictures.look(whole, Picture::jpeg)).isEqualTo(expected);
    }
}
