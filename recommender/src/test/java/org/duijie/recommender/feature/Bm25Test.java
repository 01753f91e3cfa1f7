package org.duijie.recommender.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.duijie.corpus.json.RecordJson;
import org.duijie.dictionaries.stop.StopTerms;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.forward.TermIds;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.recommender.term.TermWeights;
import org.junit.jupiter.api.Test;

/** The worked example of docs/model.md. */
class Bm25Test {
    private static final Offset<Double> NEARLY = within(1e-3);

    /** 隔膜 weighs log 100, 电池 log 10. */
    private final PairFeatures features = new PairFeatures(
            new TermIds(IndexSchema.analyzer(Vocabulary::shipped)),
            TermWeights.of(100, new HashMap<>(Map.of(TermIds.ofWord("电池"), 10)), new StopTerms(Map.of())));

    private final double[] values = features.of(
            features.asked(
                    RecordJson.decode("{\"kind\":\"need\",\"id\":\"n\",\"title\":\"隔膜\",\"summary\":\"隔膜,电池\"}")),
            features.found(RecordJson.decode("{\"kind\":\"achievement\",\"id\":\"a\",\"title\":\"水稻\","
                    + "\"keywords\":[\"隔膜\",\"水稻\"],\"summary\":\"电池\"}")),
            true);

    @Test
    void aFieldCountsTheWordsThatItHasByWeightAndTheMoreTheShorterItIs() {
        // one of title's one word, two words in the field: 1.9 / (1 + 0.9 · (0.6 + 0.4 · 2 / 10))
        assertThat(value(PairFeature.TITLE_IN_KEYWORDS)).isCloseTo(1.179, NEARLY);
        // 隔膜 of 隔膜 and 电池: two thirds of the weight
        assertThat(value(PairFeature.TEXT_IN_KEYWORDS)).isCloseTo(1.179 * 2 / 3, NEARLY);
        // 电池: one third, one word of usually 80: 1.9 / (1 + 0.9 · (0.6 + 0.4 / 80))
        assertThat(value(PairFeature.TEXT_IN_SUMMARY)).isCloseTo(1.230 / 3, NEARLY);
    }

    @Test
    void aFieldWithoutSuchWordsHasNothingAndAnEmptyOneSaysNothing() {
        assertThat(value(PairFeature.TITLE_IN_TITLE)).isZero();
        assertThat(value(PairFeature.TITLE_IN_SUMMARY)).isZero();
        assertThat(value(PairFeature.TITLE_IN_CLAIMS)).isNaN();
        assertThat(value(PairFeature.TEXT_IN_CLAIMS)).isNaN();
    }

    private double value(PairFeature feature) {
        return values[feature.index()];
    }
}
