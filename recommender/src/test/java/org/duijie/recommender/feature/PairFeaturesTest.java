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

class PairFeaturesTest {
    private static final Offset<Double> NEARLY = within(1e-6);

    /** Every term weighs log 100, which cancels out. */
    private final PairFeatures features = new PairFeatures(
            new TermIds(IndexSchema.analyzer(Vocabulary::shipped)),
            TermWeights.of(100, new HashMap<>(), new StopTerms(Map.of())));

    @Test
    void equalTitlesAreAlikeInAll() {
        var values = of(need("锂电池隔膜", ""), technology("锂电池隔膜", ""));

        for (var feature : new PairFeature[] {
            PairFeature.TITLE_LIKENESS,
            PairFeature.TITLE_TO_TITLE,
            PairFeature.TITLE_CHARACTERS,
            PairFeature.CHARACTERS_COVERED,
            PairFeature.PAIRS_COVERED,
            PairFeature.WORDS_COVERED,
            PairFeature.NEED_COVERED,
            PairFeature.RAREST_SHARED
        }) {
            assertThat(values.get(feature)).as(feature.code()).isCloseTo(1, NEARLY);
        }
    }

    @Test
    void titlesWithoutATermInCommonAreNotAlike() {
        var values = of(need("锂电池隔膜", ""), technology("水稻育种", ""));

        assertThat(values.get(PairFeature.TITLE_LIKENESS)).isZero();
        assertThat(values.get(PairFeature.TELLING_SHARED)).isZero();
    }

    @Test
    void aCharacterTitleCosineIsThatOfTheSets() {
        // 高强钢 and 高强铝: two of three characters each
        var values = of(need("高强钢", ""), technology("高强铝", ""));

        assertThat(values.get(PairFeature.TITLE_CHARACTERS)).isCloseTo(2.0 / 3, NEARLY);
        assertThat(values.get(PairFeature.CHARACTERS_COVERED)).isCloseTo(2.0 / 3, NEARLY);
    }

    @Test
    void theTextOfANeedCountsLessThanItsTitle() {
        var inTitle = of(need("隔膜", "需要耐高温"), technology("隔膜", ""));
        var inText = of(need("耐高温", "需要隔膜"), technology("隔膜", ""));

        assertThat(inTitle.get(PairFeature.TITLE_LIKENESS)).isGreaterThan(inText.get(PairFeature.TITLE_LIKENESS));
        assertThat(inText.get(PairFeature.TITLE_LIKENESS)).isPositive();
    }

    @Test
    void aNeedWithoutATitleIsAskedByItsFirstSentence() {
        var values = of("{\"kind\":\"need\",\"id\":\"n\",\"summary\":\"锂电池隔膜。用于汽车\"}", technology("锂电池隔膜", ""));

        assertThat(values.get(PairFeature.TITLE_TO_TITLE)).isCloseTo(1, NEARLY);
    }

    @Test
    void ofATechnologyWithoutATextTheTextIsUnknown() {
        var values = of(need("锂电池隔膜", ""), technology("锂电池隔膜", ""));

        assertThat(values.get(PairFeature.TEXT_LIKENESS)).isNaN();
        assertThat(values.get(PairFeature.VECTOR_LIKENESS)).isNaN();
        assertThat(values.get(PairFeature.IPC_NEARNESS)).isNaN();
    }

    @Test
    void fieldsRegionsAndWaysOfTransferAreCompared() {
        var values = of(
                "{\"kind\":\"need\",\"id\":\"n\",\"title\":\"甲\",\"ipc\":[\"H01M50/403\"],\"industry\":[\"C3841\"],"
                        + "\"region\":\"330110\",\"transferModes\":[\"licence\"]}",
                "{\"kind\":\"achievement\",\"id\":\"a\",\"title\":\"乙\",\"ipc\":[\"A01B1/00\",\"H01M50/446\"],"
                        + "\"industry\":[\"C38\"],\"region\":\"330200\",\"transferModes\":[\"transfer\",\"licence\"]}");

        assertThat(values.get(PairFeature.IPC_NEARNESS)).isEqualTo(1);
        assertThat(values.get(PairFeature.INDUSTRY_NEARNESS)).isEqualTo(0.75);
        assertThat(values.get(PairFeature.REGION_NEARNESS)).isEqualTo(0.5);
        assertThat(values.get(PairFeature.TRANSFER_AGREED)).isEqualTo(1);
    }

    @Test
    void aPriceAboveTheBudgetIsJudgedByHowFar() {
        var need =
                "{\"kind\":\"need\",\"id\":\"n\",\"title\":\"甲\",\"budget\":{\"amount\":500000,\"currency\":\"CNY\"}}";

        assertThat(of(need, priced(1_000_000, "CNY")).get(PairFeature.PRICE_WITHIN_BUDGET))
                .isEqualTo(0.5);
        assertThat(of(need, priced(400_000, "CNY")).get(PairFeature.PRICE_WITHIN_BUDGET))
                .isEqualTo(1);
        assertThat(of(need, priced(400_000, "USD")).get(PairFeature.PRICE_WITHIN_BUDGET))
                .isNaN();
    }

    @Test
    void indicatorsMetAndMissedAreShares() {
        var values = of(need("隔膜", "孔隙率≥45%,厚度≤12μm,耐温180℃以上"), technology("隔膜", "孔隙率50%,厚度16μm"));

        assertThat(values.get(PairFeature.INDICATORS_MET)).isCloseTo(1.0 / 3, NEARLY);
        assertThat(values.get(PairFeature.INDICATORS_MISSED)).isCloseTo(1.0 / 3, NEARLY);
    }

    @Test
    void aStageCountsWhereSomethingReadyIsAskedFor() {
        var mature = "{\"kind\":\"achievement\",\"id\":\"a\",\"title\":\"乙\",\"stage\":\"mature\"}";

        assertThat(of(need("隔膜产业化", ""), mature).get(PairFeature.STAGE_ASKED)).isEqualTo(1);
        assertThat(of(need("隔膜研究", ""), mature).get(PairFeature.STAGE_ASKED)).isNaN();
    }

    @Test
    void anEnterpriseAsksByWhatItMakes() {
        var values = of(
                "{\"kind\":\"enterprise\",\"id\":\"e\",\"title\":\"示例公司\",\"products\":[\"锂电池隔膜\"]}",
                technology("锂电池隔膜", ""));

        assertThat(values.get(PairFeature.TITLE_CHARACTERS)).isCloseTo(1, NEARLY);
    }

    private Map<PairFeature, Double> of(String need, String technology) {
        var values = features.of(
                features.asked(RecordJson.decode(need)), features.found(RecordJson.decode(technology)), true);
        var byFeature = new HashMap<PairFeature, Double>();
        PairFeature.all().forEach(f -> byFeature.put(f, values[f.index()]));
        return byFeature;
    }

    private static String need(String title, String summary) {
        return "{\"kind\":\"need\",\"id\":\"n\",\"title\":\"" + title + "\",\"summary\":\"" + summary + "\"}";
    }

    private static String technology(String title, String summary) {
        return "{\"kind\":\"achievement\",\"id\":\"a\",\"title\":\"" + title + "\",\"summary\":\"" + summary + "\"}";
    }

    private static String priced(int amount, String currency) {
        return "{\"kind\":\"achievement\",\"id\":\"a\",\"title\":\"乙\",\"price\":{\"amount\":" + amount
                + ",\"currency\":\"" + currency + "\"}}";
    }
}
