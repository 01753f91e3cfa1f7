package org.duijie.recommender.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duijie.corpus.check.BrokenRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsFolderTest {
    @TempDir
    Path data;

    @Test
    void whatAKilledTrainingLeftIsGoneAndNothingStaysBehind() throws IOException {
        var left = Files.createDirectories(data.resolve("training.tmp")).resolve("vectors.bin");
        Files.writeString(left, "half");
        try (var parts = new PartsFolder(data)) {
            assertThat(left).doesNotExist();
            Files.writeString(parts.file("terms.bin"), "whole");
        }
        assertThat(data.resolve("training.tmp")).doesNotExist();
    }

    @Test
    void aSecondTrainingOnTheSameDataIsRefused() {
        try (var first = new PartsFolder(data)) {
            assertThatThrownBy(() -> new PartsFolder(data))
                    .isInstanceOfSatisfying(
                            BrokenRule.class, e -> assertThat(e.rule()).isEqualTo("train.busy"));
            assertThat(Path.of(first.folder())).isDirectory();
        }
    }
}
