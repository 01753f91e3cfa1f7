package org.duijie.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.indexer.SmallCorpus;
import org.duijie.indexer.schema.Facet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacetsTest {
    @TempDir
    Path directory;

    private SmallCorpus corpus;
    private SearchIndex index;

    @BeforeEach
    void build() {
        corpus = new SmallCorpus(directory);
        index = corpus.put(
                        "{\"kind\":\"achievement\",\"id\":\"A1\",\"title\":\"电池一\",\"industry\":[\"C3841\"],"
                                + "\"ipc\":[\"H01M10/0525\"],\"region\":\"330110\",\"stage\":\"mature\","
                                + "\"transferModes\":[\"licence\",\"transfer\"],\"endDate\":\"2024-05-06\"}",
                        "{\"kind\":\"achievement\",\"id\":\"A2\",\"title\":\"电池二\",\"industry\":[\"C3849\",\"C26\"],"
                                + "\"ipc\":[\"H01M4/36\",\"C01B32/18\"],\"region\":\"330200\",\"stage\":\"early\","
                                + "\"transferModes\":[\"licence\"],\"startDate\":\"2023-01-01\"}",
                        "{\"kind\":\"patent\",\"id\":\"P1\",\"title\":\"电池三\",\"ipc\":[\"H02J7/00\"],"
                                + "\"applicationDate\":\"2024-02-03\",\"region\":\"320000\"}",
                        "{\"kind\":\"need\",\"id\":\"N1\",\"title\":\"电池四\",\"transferModes\":[\"cooperation\"],"
                                + "\"updatedAt\":\"2022-12-31T20:00:00Z\"}")
                .indexed();
    }

    @AfterEach
    void close() {
        index.close();
        corpus.close();
    }

    @ParameterizedTest
    @CsvSource({
        "kind, patent, P1",
        "industry, C, A1 A2",
        "industry, C38, A1 A2",
        "industry, C384, A1 A2",
        "industry, C3841, A1",
        "industry, C26, A2",
        "ipcSection, H, A1 A2 P1",
        "ipcSection, C, A2",
        "ipcClass, H01, A1 A2",
        "ipcClass, H01M, A1 A2",
        "ipcClass, H01M10, A1",
        "ipcClass, H01M10/0525, A1",
        "region, 330000, A1 A2",
        "region, 330100, A1",
        "region, 330110, A1",
        "stage, mature, A1",
        "transferMode, licence, A1 A2",
        "transferMode, cooperation, N1",
        "year, 2024, A1 P1",
        "year, 2023, A2 N1",
        "year, 1999, ''",
    })
    void everyFacetFiltersAtEveryLevel(String facet, String value, String ids) {
        var result = search(Map.of(Facet.of(facet), List.of(value)));
        assertThat(result.hits().stream().map(h -> h.record().id()).sorted())
                .containsExactlyElementsOf(ids.isEmpty() ? List.of() : List.of(ids.split(" ")));
        assertThat(result.total()).isEqualTo(result.hits().size());
    }

    @Test
    void everyFacetIsCountedByItsCoarseValues() {
        assertThat(shown(search(Map.of()).facets()))
                .containsExactly(
                        "kind: achievement 2, need 1, patent 1",
                        "industry: C38 2, C26 1",
                        "ipcSection: H 3, C 1",
                        "ipcClass: H01 2, C01 1, H02 1",
                        "region: 330000 2, 320000 1, 330100 1, 330200 1",
                        "stage: early 1, mature 1",
                        "transferMode: licence 2, cooperation 1, transfer 1",
                        "year: 2023 2, 2024 2");
    }

    @Test
    void theCountsOfAFacetIgnoreItsOwnFilterAndObserveTheOthers() {
        var facets = search(Map.of(
                        Facet.KIND, List.of("achievement", "patent"),
                        Facet.REGION, List.of("330000"),
                        Facet.STAGE, List.of("mature")))
                .facets();

        assertThat(shown(facets))
                .containsExactly(
                        "kind: achievement 1",
                        "industry: C38 1",
                        "ipcSection: H 1",
                        "ipcClass: H01 1",
                        "region: 330000 1, 330100 1",
                        "stage: early 1, mature 1",
                        "transferMode: licence 1, transfer 1",
                        "year: 2024 1");
    }

    @Test
    void valuesOfOneFacetAreAlternativesHoweverTheyAreAdded() {
        var request = index.asked("电池")
                .filter(Facet.KIND, List.of("need"))
                .filter(Facet.KIND, List.of("patent"))
                .filter(Facet.STAGE, List.of());
        assertThat(index.search(request.build()).hits())
                .extracting(h -> h.record().id())
                .containsExactlyInAnyOrder("N1", "P1");
    }

    @Test
    void countsFollowADeletedRecord() {
        corpus.delete(org.duijie.corpus.model.Kind.PATENT, "P1").index();
        index.refresh();

        assertThat(index.countsByKind()).containsExactly(new FacetCount("achievement", 2), new FacetCount("need", 1));
        assertThat(search(Map.of()).facets().get(Facet.REGION))
                .extracting(FacetCount::value)
                .doesNotContain("320000");
    }

    @Test
    void filtersAndCountsGoTogetherInLargeSegments() {
        corpus.put(SmallCorpus.randomAchievements(2, 1_000)).index();
        index.refresh();

        var result = index.search(index.asked("锂电池")
                .filter(Facet.KIND, List.of("achievement"))
                .facets()
                .build());

        assertThat(result.total()).isGreaterThan(100);
        assertThat(result.facets().get(Facet.KIND).getFirst()).isEqualTo(new FacetCount("achievement", result.total()));
    }

    @Test
    void aFacetThatDoesNotExistIsRefusedWithThoseThatDo() {
        assertThatThrownBy(() -> Facet.of("colour"))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("filter field \"colour\" is not known, it must be one of: "
                        + "kind, industry, ipcSection, ipcClass, region, stage, transferMode, year");
    }

    private SearchResult search(Map<Facet, List<String>> filters) {
        var request = index.asked("电池").facets();
        filters.forEach(request::filter);
        return index.search(request.build());
    }

    private static List<String> shown(Map<Facet, List<FacetCount>> facets) {
        var lines = new ArrayList<String>();
        facets.forEach((facet, counts) -> lines.add(facet.label() + ": "
                + String.join(
                        ", ",
                        counts.stream().map(c -> c.value() + " " + c.count()).toList())));
        return lines;
    }
}
