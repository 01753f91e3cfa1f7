package org.duijie.recommender.affinity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.recommender.model.ModelDirectory;
import org.duijie.recommender.model.ModelDraft;
import org.duijie.recommender.model.ModelFolder;
import org.duijie.recommender.model.Origins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReliabilityFileTest {
    @TempDir
    Path directory;

    private ModelFolder model(String name, String content) {
        var models = new ModelDirectory(directory.resolve("models"), Clock.systemUTC());
        return models.open(models.write(new ModelDraft(
                new Origins(1, "d", "s", 0, "00".repeat(32)),
                List.of(),
                Map.of(),
                Duration.ZERO,
                Map.of(name, out -> out.write(content.getBytes(StandardCharsets.UTF_8))))));
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        var bins = List.of(new Reliability(0.06, 0.05, 4633), new Reliability(0.97, 1, 2));
        var file = directory.resolve(ReliabilityFile.NAME);
        ReliabilityFile.write(bins, file);

        assertThat(Files.readString(file)).startsWith("[{\"probability\":0.06,\"right\":0.05,\"pairs\":4633},");
        assertThat(ReliabilityFile.read(model(ReliabilityFile.NAME, Files.readString(file))))
                .isEqualTo(bins);
    }

    @Test
    void aModelNeedNotTell() {
        assertThat(ReliabilityFile.read(model("affinity.json", "{}"))).isEmpty();
    }

    @Test
    void whatIsNoReliabilityIsRefused() {
        for (var content : new String[] {"{", "[{\"probability\":1.5,\"right\":0,\"pairs\":1}]", "[{\"x\":1}]"}) {
            assertThatThrownBy(() -> ReliabilityFile.read(model(ReliabilityFile.NAME, content)))
                    .as(content)
                    .isInstanceOfSatisfying(
                            BrokenRule.class, e -> assertThat(e.rule()).isEqualTo("part.damaged"));
        }
    }
}
