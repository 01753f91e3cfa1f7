package org.duijie.recommender.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.duijie.corpus.json.RecordJson;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.recommender.internal.BrokenFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordVectorsTest {
    private static final Offset<Float> NEAR = within(1e-6f);

    /** The example of docs/model.md. */
    private static final WordVectors WORDS = WordVectors.of(
                    Map.of(
                            "隔膜", new float[] {3, 4},
                            "电池", new float[] {1, 2},
                            "方法", new float[] {1, 0}),
                    Map.of("隔膜", 0.8f, "电池", 0.4f, "方法", 0.1f))
            .withCommon(new float[] {1, 0});

    @TempDir
    Path directory;

    @Test
    void aTextIsTheWeightedMeanOfItsWordsWithoutWhatAllHaveInCommon() {
        var pooling = WORDS.pooling();
        pooling.add("隔膜", 1);
        pooling.add("电池", 1);
        pooling.add("方法", 2);

        assertThat(pooling.mean()).containsExactly(new double[] {3 / 1.4, 4 / 1.4}, within(1e-6));
        assertThat(pooling.vector()).containsExactly(new float[] {0, 1}, NEAR);
    }

    @Test
    void unknownWordsChangeNothingAndAloneGiveZeros() {
        var pooling = WORDS.pooling();
        pooling.add("水稻", 1);
        assertThat(pooling.vector()).containsExactly(0, 0);
        pooling.add("电池", 1);
        assertThat(pooling.vector()).containsExactly(new float[] {0, 1}, NEAR);
        assertThat(WORDS.vector("水稻")).isEmpty();
        assertThat(WORDS.weight("水稻")).isZero();
    }

    @Test
    void whatIsNothingButCommonGivesZeros() {
        var pooling = WORDS.pooling();
        pooling.add("方法", 1);
        assertThat(pooling.vector()).containsExactly(0, 0);
    }

    @Test
    void aFileReadBackIsTheSameAndGivesTheSameBytes() throws IOException {
        var file = directory.resolve(WordVectors.FILE);
        WORDS.write(file);
        var read = WordVectors.read(file);

        assertThat(read.size()).isEqualTo(3);
        assertThat(read.dimension()).isEqualTo(2);
        assertThat(read.vector("电池")).hasValueSatisfying(v -> assertThat(v).containsExactly(1, 2));
        assertThat(read.weight("隔膜")).isEqualTo(0.8f);
        assertThat(read.fingerprint()).isEqualTo(WORDS.fingerprint()).hasSize(12);
        var again = directory.resolve("again");
        read.write(again);
        assertThat(again).hasSameBinaryContentAs(file);
        // Head 16, dimension 4, common 8, counts 8, lengths 12, words 18, weights 12, vectors 24, SHA-256 32.
        assertThat(Files.size(file)).isEqualTo(16 + 4 + 8 + 8 + 12 + 18 + 12 + 24 + 32);
    }

    @Test
    void aSpoiledFileIsRefused() throws IOException {
        var file = directory.resolve(WordVectors.FILE);
        WORDS.write(file);
        BrokenFiles.areRefused(file, "DJWV", WordVectors::read);
    }

    @Test
    void anEmbedderCutsTextsAndCountsTheTitleTwice() {
        var embedder = new TextEmbedder(WORDS, Vocabulary.shipped());
        var record = RecordJson.decode("{\"kind\":\"need\",\"id\":\"N1\",\"title\":\"隔膜\",\"summary\":\"电池\"}");

        assertThat(embedder.dimension()).isEqualTo(2);
        assertThat(embedder.embed(record)).containsExactly(new float[] {0, 1}, NEAR);
        assertThat(embedder.embed("隔膜", "电池")).isEqualTo(embedder.embed(record));
        assertThat(embedder.embed("", "")).containsExactly(0, 0);
        assertThat(embedder.fingerprint()).contains(Vocabulary.shipped().fingerprint());
    }
}
