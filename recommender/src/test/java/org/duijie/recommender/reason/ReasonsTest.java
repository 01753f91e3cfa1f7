package org.duijie.recommender.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.RegionCode;
import org.duijie.corpus.model.TransferMode;
import org.duijie.indexer.query.Contribution;
import org.duijie.indexer.schema.IndexSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsTest {
    private static final CorpusRecord BARE = record("");

    @Test
    void recordsWithNothingInCommonHaveNoReasons() {
        assertThat(Reasons.of(BARE, BARE, List.of()))
                .isEqualTo(new Reasons(
                        List.of(),
                        List.of(),
                        List.of(),
                        java.util.Optional.empty(),
                        List.of(),
                        List.of(),
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        java.util.Optional.empty()));
    }

    @Test
    void aWordCountsOnceWithAllItsFieldsAndPairsOfCharactersDoNotCount() {
        var reasons = Reasons.of(
                BARE,
                BARE,
                List.of(
                        new Contribution("隔膜", "title", 4),
                        new Contribution("隔膜泵", IndexSchema.TITLE_BIGRAMS, 90),
                        new Contribution("电池", "title", 3),
                        new Contribution("隔膜", "summary", 1)));

        assertThat(reasons.terms())
                .containsExactly(
                        new SharedTerm("隔膜", 5 / 8.0, List.of("title", "summary")),
                        new SharedTerm("电池", 3 / 8.0, List.of("title")));
    }

    @Test
    void aChineseCharacterAloneComesAfterTheWords() {
        var contributions = List.of(
                new Contribution("回", "title", 5),
                new Contribution("印染", "title", 3),
                new Contribution("废水", "title", 4));
        assertThat(Reasons.of(BARE, BARE, contributions).terms())
                .extracting(SharedTerm::term)
                .containsExactly("废水", "印染", "回");
    }

    @Test
    void equalSharesAreOrderedByTheWord() {
        var reasons =
                Reasons.of(BARE, BARE, List.of(new Contribution("b", "title", 1), new Contribution("a", "title", 1)));
        assertThat(reasons.terms()).extracting(SharedTerm::term).containsExactly("a", "b");
    }

    @Test
    void atMostEightWordsAreListedAndTheirSharesStayWithinOne() {
        for (long seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            var contributions = new ArrayList<Contribution>();
            for (int i = random.nextInt(40); i >= 0; i--) {
                contributions.add(new Contribution("w" + random.nextInt(20), "summary", 0.01f + random.nextFloat()));
            }
            var terms = Reasons.of(BARE, BARE, contributions).terms();
            assertThat(terms).as("seed %d", seed).isNotEmpty().hasSizeLessThanOrEqualTo(Reasons.MOST_TERMS);
            assertThat(terms.stream().mapToDouble(SharedTerm::share).sum())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(1 + 1e-9);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "330110, 330106, 330100",
        "330110, 330200, 330000",
        "330000, 330110, 330000",
        "330110, 320100, ''",
        "33, 3301, 330000",
    })
    void theFinestRegionInCommonIsNamed(String asked, String found, String common) {
        var reasons =
                Reasons.of(record("\"region\":\"" + asked + "\""), record("\"region\":\"" + found + "\""), List.of());
        assertThat(reasons.region().map(RegionCode::digits).orElse("")).isEqualTo(common);
    }

    @Test
    void fieldsAgreeBySubclassAndDivision() {
        var reasons = Reasons.of(
                record("\"ipc\":[\"H01M10/0525\",\"C01B\",\"A61\"],\"industry\":[\"C3841\",\"M73\"]"),
                RecordJson.decode("{\"kind\":\"patent\",\"id\":\"P\",\"title\":\"甲\",\"ipc\":[\"C01B32/18\",\"A61\"],"
                        + "\"cpc\":[\"H01M50/403\"],\"industry\":[\"C38\"]}"),
                List.of());
        assertThat(reasons.ipc()).containsExactly("C01B", "H01M");
        assertThat(reasons.industry()).containsExactly("C38");
    }

    @Test
    void waysOfTransferAreThoseThatBothName() {
        var reasons = Reasons.of(
                record("\"transferModes\":[\"licence\",\"transfer\"]"),
                record("\"transferModes\":[\"transfer\",\"pledge\"]"),
                List.of());
        assertThat(reasons.transferModes()).containsExactly(TransferMode.TRANSFER);
    }

    private static CorpusRecord record(String more) {
        return RecordJson.decode(
                "{\"kind\":\"achievement\",\"id\":\"A\",\"title\":\"甲\"" + (more.isEmpty() ? "" : ",") + more + "}");
    }
}
