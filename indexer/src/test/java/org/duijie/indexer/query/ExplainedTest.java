package org.duijie.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Kind;
import org.duijie.indexer.SmallCorpus;
import org.duijie.indexer.schema.RecordKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainedTest {
    private static final List<String> RECORDS = SmallCorpus.randomAchievements(1, 60);

    @TempDir
    Path directory;

    @Test
    void whatIsExplainedIsWhatASearchOfTheRecordAloneSays() {
        try (var corpus = new SmallCorpus(directory);
                var index = corpus.put(RECORDS).indexed()) {
            for (var line : RECORDS) {
                var record = RecordJson.decode(line);
                var held = index.held(record);
                for (long seed = 0; seed < 10; seed++) {
                    var random = new Random(seed);
                    check(index, held, record.id(), index.typedTerms(SmallCorpus.phrase(random, 6)));
                    check(
                            index,
                            held,
                            record.id(),
                            index.tellingTerms(
                                    Map.of(SmallCorpus.phrase(random, 40), 1f, SmallCorpus.phrase(random, 4), 5f)));
                }
            }
        }
    }

    private static void check(SearchIndex index, HeldRecord held, String id, TermQuery query) {
        var hit = index.search(SearchRequest.query(query.requiring(0))
                        .ids(Set.of(id))
                        .highlights()
                        .contributions()
                        .build())
                .hits()
                .getFirst();
        var explained = index.explained(held, query).orElseThrow();
        assertThat(explained.contributions()).as(id).isEqualTo(hit.contributions());
        assertThat(explained.snippets()).as(id).isEqualTo(hit.snippets());
    }

    @Test
    void aRecordThatTheIndexHasNotIsNotExplained() {
        try (var corpus = new SmallCorpus(directory);
                var index = corpus.put(RECORDS).indexed()) {
            var other = RecordJson.decode(SmallCorpus.achievement("none", "锂电池", "隔膜"));
            assertThat(index.explained(index.held(other), index.typedTerms("锂电池")))
                    .isEmpty();
        }
    }

    @Test
    void documentsAreReadByTheirKeys() {
        try (var corpus = new SmallCorpus(directory);
                var index = corpus.put(RECORDS).indexed()) {
            var keys = RECORDS.stream()
                    .map(RecordJson::decode)
                    .map(RecordKey::of)
                    .limit(20)
                    .toList();
            var asked = List.of(keys.get(3), keys.get(17), RecordKey.of(Kind.NEED, "none"));
            var found = index.documents(
                    asked,
                    documents -> documents.stream()
                            .map(d -> RecordKey.of(d.record()))
                            .toList());
            assertThat(found).containsExactlyInAnyOrder(keys.get(3), keys.get(17));
            int none = index.documents(List.of(), List::size);
            assertThat(none).isZero();
        }
    }
}
