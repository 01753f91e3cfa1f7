package org.duijie.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.duijie.indexer.SmallCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandidatesTest {
    /** More different words than choose candidates. */
    private static final int WORDS = 60;

    @TempDir
    Path directory;

    @Test
    void candidatesAreOrderedAsAllThatMatchWouldBe() {
        try (var corpus = new SmallCorpus(directory);
                var index = corpus.put(records(400)).indexed()) {
            var query = index.tellingTerms(Map.of(String.join(",", vocabulary()), 1f));
            assertThat(query.groups())
                    .hasSizeGreaterThan(query.leading(24).groups().size());
            var all = index.search(SearchRequest.query(query).top(10).build());
            var candidates = index.search(
                    SearchRequest.query(query).top(10).candidates(60).build());

            assertThat(hits(candidates)).isEqualTo(hits(all)).hasSize(10);
            assertThat(candidates.totalExact()).isFalse();
            assertThat(all.totalExact()).isTrue();
        }
    }

    @Test
    void whereThereAreFewerThanAskedForAllThatMatchAreFound() {
        try (var corpus = new SmallCorpus(directory);
                var index = corpus.put(records(50)).indexed()) {
            var query = index.tellingTerms(Map.of(String.join(",", vocabulary()), 1f));
            var all = index.search(SearchRequest.query(query).top(50).build());
            var candidates = index.search(
                    SearchRequest.query(query).top(50).candidates(200).build());

            assertThat(hits(candidates)).isEqualTo(hits(all)).hasSize(50);
            assertThat(candidates.total()).isEqualTo(all.total()).isEqualTo(50);
        }
    }

    @Test
    void candidatesHaveOnePage() {
        var request = SearchRequest.query(new TermQuery(List.of(), 0)).candidates(100);

        assertThatThrownBy(() -> request.after(Optional.of(new Cursor(1, "achievement:A-1")))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("candidates have one page");
    }

    private static List<String> hits(SearchResult result) {
        return result.hits().stream()
                .map(h -> h.record().id() + " " + h.score())
                .toList();
    }

    /** Words that {@link #records} are made of, not all equally often. */
    private static List<String> vocabulary() {
        var words = new ArrayList<String>();
        for (char first = '甲'; words.size() < WORDS; first++) {
            words.add("x" + (int) first);
        }
        return words;
    }

    private static List<String> records(int count) {
        var random = new Random(20_261);
        var words = vocabulary();
        var records = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var drawn = new ArrayList<String>();
            for (int n = 0; n < 12; n++) {
                drawn.add(words.get((int) (WORDS * random.nextDouble() * random.nextDouble())));
            }
            Collections.shuffle(drawn, random);
            records.add(String.format(
                    Locale.ROOT,
                    "{\"id\":\"A-%d\",\"kind\":\"achievement\",\"title\":\"%s\",\"summary\":\"编号%d,%s\"}",
                    i,
                    drawn.getFirst(),
                    i,
                    String.join(",", drawn)));
        }
        return records;
    }
}
