package org.duijie.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.indexer.SmallCorpus;
import org.duijie.indexer.schema.Facet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicatesTest {
    private static final String TEXT = "石墨烯导电浆料采用剪切分散制备,固含量为5%,电阻率低于12Ω·cm,已在两家电池企业完成批次验证。";

    @TempDir
    Path directory;

    private SmallCorpus corpus;

    @BeforeEach
    void open() {
        corpus = new SmallCorpus(directory);
    }

    @AfterEach
    void close() {
        corpus.close();
    }

    @Test
    void ofSeveralRecordsOfOneThingTheCanonicalOneIsFoundAndCounted() {
        corpus.put(
                record("N-1", TEXT, ",\"region\":\"330000\""),
                record("N-2", TEXT, ",\"region\":\"330000\",\"status\":\"open\""),
                record("N-3", TEXT.replace("5%", "7%"), ",\"region\":\"330000\""));
        corpus.index();
        try (var index = SearchIndex.open(corpus.root())) {
            var found = index.search(index.asked("石墨烯浆料").facets().build());
            assertThat(ids(found)).containsExactlyInAnyOrder("N-2", "N-3");
            assertThat(found.total()).isEqualTo(2);
            assertThat(found.facets().get(Facet.REGION)).containsExactly(new FacetCount("330000", 2));
            assertThat(duplicates(found, "N-2")).isEqualTo(1);
            assertThat(duplicates(found, "N-3")).isZero();

            var filtered = index.search(index.asked("石墨烯浆料")
                    .filter(Facet.REGION, List.of("330000"))
                    .facets()
                    .build());
            assertThat(filtered.facets().get(Facet.REGION)).containsExactly(new FacetCount("330000", 2));

            var all =
                    index.search(index.asked("石墨烯浆料").everyDuplicate().facets().build());
            assertThat(ids(all)).containsExactlyInAnyOrder("N-1", "N-2", "N-3");
            assertThat(all.facets().get(Facet.REGION)).containsExactly(new FacetCount("330000", 3));
        }
    }

    @Test
    void howeverManyDuplicatesScoreBestAPageIsFull() {
        var records = new ArrayList<String>();
        for (int i = 10; i < 50; i++) {
            records.add(record("N-" + i, TEXT, ""));
        }
        records.add(record("N-60", TEXT, ",\"status\":\"open\"")); // fuller than the others, last by key
        records.add(record("N-70", TEXT.replace("5%", "7%") + "另配水性与油性两种体系。", ""));
        corpus.put(records.toArray(String[]::new));
        corpus.index();
        try (var index = SearchIndex.open(corpus.root())) {
            var first = index.search(index.asked("石墨烯导电浆料").top(1).build());
            assertThat(ids(first)).containsExactly("N-60");
            assertThat(first.total()).isEqualTo(2);
            assertThat(first.totalExact()).isTrue();
            var second = index.search(
                    index.asked("石墨烯导电浆料").top(1).after(first.next()).build());
            assertThat(ids(second)).containsExactly("N-70");
            assertThat(second.next()).isEmpty();
        }
    }

    @Test
    void amongIdsEveryRecordIsGiven() {
        corpus.put(record("N-1", TEXT, ""), record("N-2", TEXT, ""));
        corpus.index();
        try (var index = SearchIndex.open(corpus.root())) {
            var among =
                    index.search(index.asked("石墨烯").ids(Set.of("N-1", "N-2")).build());
            assertThat(ids(among)).containsExactly("N-1", "N-2");
        }
    }

    @Test
    void whereTheCanonicalRecordDoesNotMatchTheFirstOneThatDoesIsFound() {
        corpus.put(
                record("N-1", TEXT, ",\"status\":\"open\""),
                record("N-2", TEXT, ",\"region\":\"330100\""),
                record("N-3", TEXT, ",\"region\":\"330100\""));
        corpus.index();
        try (var index = SearchIndex.open(corpus.root())) {
            assertThat(corpus.store()
                            .duplicates()
                            .of(Kind.NEED, "N-3")
                            .getFirst()
                            .id())
                    .isEqualTo("N-1");
            var found = index.search(
                    index.asked("石墨烯").filter(Facet.REGION, List.of("330100")).build());
            assertThat(ids(found)).containsExactly("N-2");
            assertThat(duplicates(found, "N-2")).isEqualTo(2);
        }
    }

    @Test
    void whatEverybodyMaySeeKnowsNothingOfAPrivateDuplicate() {
        corpus.put(
                record("N-1", TEXT, ",\"visibility\":\"private\",\"status\":\"open\""),
                record("N-2", TEXT, ""),
                record("N-3", TEXT.replace("5%", "9%"), ",\"visibility\":\"private\""));
        corpus.index();
        try (var index = SearchIndex.open(corpus.root());
                var open = index.publicPart()) {
            var found = open.search(open.asked("石墨烯").build());
            assertThat(ids(found)).containsExactly("N-2");
            assertThat(duplicates(found, "N-2")).isZero();
            assertThat(duplicates(index.search(index.asked("石墨烯").build()), "N-2"))
                    .isEqualTo(1);
        }
    }

    @Test
    void anUpdateTakesOverAnotherCanonicalRecord() {
        corpus.put(record("N-1", TEXT, ""), record("N-2", TEXT, ""));
        corpus.index();
        corpus.put(record("N-3", TEXT, ",\"status\":\"open\""));
        corpus.index();
        try (var index = SearchIndex.open(corpus.root())) {
            assertThat(ids(index.search(index.asked("石墨烯").build()))).containsExactly("N-3");
        }
        corpus.delete(Kind.NEED, "N-3");
        corpus.index();
        try (var index = SearchIndex.open(corpus.root())) {
            assertThat(ids(index.search(index.asked("石墨烯").build()))).containsExactly("N-1");
        }
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(Hit::record).map(CorpusRecord::id).toList();
    }

    private static int duplicates(SearchResult result, String id) {
        return result.hits().stream()
                .filter(h -> h.record().id().equals(id))
                .mapToInt(Hit::duplicates)
                .findFirst()
                .orElseThrow();
    }

    private static String record(String id, String summary, String more) {
        return "{\"id\":\"" + id + "\",\"kind\":\"need\",\"title\":\"石墨烯导电浆料剪切分散工艺\",\"summary\":\"" + summary + "\""
                + more + "}";
    }
}
