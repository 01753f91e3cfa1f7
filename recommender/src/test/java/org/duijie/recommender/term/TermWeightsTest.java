package org.duijie.recommender.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.dictionaries.stop.StopTerms;
import org.duijie.indexer.forward.TermIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TermWeightsTest {
    private static final StopTerms STOP = new StopTerms(Map.of("技术", 0.04f));

    @Test
    void aTermWeighsTheMoreTheRarerItIs() {
        var weights = weights();

        assertThat(weights.of(TermIds.ofWord("隔膜"))).isCloseTo((float) Math.log(100.0 / 4), within(1e-5f));
        assertThat(weights.of(TermIds.ofWord("电池"))).isCloseTo((float) Math.log(100.0 / 50), within(1e-5f));
    }

    @Test
    void aTermThatWasNotSeenWeighsAsOneSeenOnce() {
        assertThat(weights().of(TermIds.ofWord("钙钛矿"))).isCloseTo((float) Math.log(100), within(1e-5f));
    }

    @Test
    void aTermOfTheStopDictionaryWeighsTheRootOfWhatItSays() {
        assertThat(weights().of(TermIds.ofWord("技术"))).isCloseTo((float) (0.2 * Math.log(100.0 / 4)), within(1e-5f));
    }

    @Test
    void everyOneOfManyTermsIsFound() {
        var random = new Random(7);
        var counts = new HashMap<Integer, Integer>();
        random.ints(20_000).forEach(term -> counts.put(term, 1 + Math.abs(term % 90)));
        var weights = TermWeights.of(100, counts, STOP);

        counts.forEach((term, count) ->
                assertThat(weights.of(term)).isCloseTo((float) Math.log(100.0 / count), within(1e-5f)));
    }

    @Test
    void whatIsWrittenIsReadBack(@TempDir Path folder) {
        var file = folder.resolve(TermWeights.FILE);
        weights().write(file);

        assertThat(TermWeights.read(file)).isEqualTo(weights());
    }

    @Test
    void aFileThatIsCutOffIsRefused(@TempDir Path folder) throws IOException {
        var file = folder.resolve(TermWeights.FILE);
        weights().write(file);
        var whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));

        assertThatThrownBy(() -> TermWeights.read(file))
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.rule()).isEqualTo("part.truncated"))
                .hasMessageContaining("terms.bin");
    }

    private static TermWeights weights() {
        return TermWeights.of(
                100, Map.of(TermIds.ofWord("隔膜"), 4, TermIds.ofWord("电池"), 50, TermIds.ofWord("技术"), 4), STOP);
    }
}
