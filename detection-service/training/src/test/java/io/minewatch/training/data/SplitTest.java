package io.minewatch.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.MachineClass;
import io.minewatch.training.geometry.Box;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SplitTest {

    @Test
    void keepsAboutASixthAsideAndNeverTearsAGroup() {
        var pictures = new ArrayList<LabelledPicture>();
        for (int i = 0; i < 600; i++) {
            var kind = i % 3 == 0 ? MachineClass.EXCAVATOR : MachineClass.VESSEL;
            pictures.add(picture("group " + i / 5, kind));
        }

        var split = Split.of(pictures);

        assertThat(split.validation().size()).isBetween(80, 125);
        assertThat(groups(split.validation())).doesNotContainAnyElementsOf(groups(split.training()));
        assertThat(split.training().size() + split.validation().size()).isEqualTo(600);
    }

    @Test
    void groupsACameraByItsSceneAndPhotosByTheirNames() {
        assertThat(DataFolder.group("fixed road CCTV 1", "a/b/7.jpg")).isEqualTo("fixed road CCTV 1");
        assertThat(DataFolder.group("", "a/construction-4-_mp4-12_jpg.rf.0a1b.jpg"))
                .isEqualTo("construction-4-_mp4");
        assertThat(DataFolder.group("", "a/2713255_jpg.rf.edd9.jpg")).isEqualTo("number 27132");
        assertThat(DataFolder.group("", "a/3.jpg")).isEqualTo(DataFolder.group("", "a/77.jpg"));
    }

    private static Set<String> groups(List<LabelledPicture> pictures) {
        return pictures.stream().map(LabelledPicture::group).collect(Collectors.toSet());
    }

    private static LabelledPicture picture(String group, MachineClass kind) {
        var target = new Target(kind, new Box(0, 0, 1, 1));
        return new LabelledPicture("x", Path.of("x"), "s", group, Set.of(kind), List.of(target), List.of());
    }
}
