package org.duijie.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Random;
import org.duijie.indexer.SmallCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContributionsTest {
    @TempDir
    Path directory;

    @Test
    void theContributionsOfAHitAddUpToItsScore() {
        try (var corpus = new SmallCorpus(directory)) {
            corpus.put(SmallCorpus.randomAchievements(1, 300)).index();
            corpus.put(SmallCorpus.randomAchievements(2, 100)).index();
            try (var index = SearchIndex.open(corpus.root())) {
                for (long seed = 0; seed < 60; seed++) {
                    var random = new Random(seed);
                    var typed = index.typedTerms(SmallCorpus.phrase(random, 6));
                    var telling = index.tellingTerms(
                            Map.of(SmallCorpus.phrase(random, 40), 1f, SmallCorpus.phrase(random, 4), 5f));
                    check(index, typed, seed);
                    check(index, telling, seed);
                    check(index, telling.requiring(0), seed);
                }
            }
        }
    }

    @Test
    void aContributionNamesTheWordAndTheField() {
        try (var corpus = new SmallCorpus(directory);
                var index =
                        corpus.put(SmallCorpus.achievement("A1", "锂电池", "隔膜")).indexed()) {
            var hit = index.search(index.asked("锂电池 隔膜").contributions().build())
                    .hits()
                    .getFirst();
            assertThat(hit.contributions())
                    .extracting(c -> c.term() + " in " + c.field())
                    .containsExactly("电池 in title", "锂电池 in title", "隔膜 in summary");
        }
    }

    private static void check(SearchIndex index, TermQuery query, long seed) {
        var hits = index.search(
                        SearchRequest.query(query).top(50).contributions().build())
                .hits();
        assertThat(hits).as("seed %d", seed).isNotEmpty();
        for (var hit : hits) {
            double sum = hit.contributions().stream()
                    .mapToDouble(Contribution::score)
                    .sum();
            assertThat(sum)
                    .as("seed %d, %s", seed, hit.record().id())
                    .isCloseTo(hit.score(), within(1e-5 * hit.score()));
            assertThat(hit.contributions())
                    .as("seed %d, %s", seed, hit.record().id())
                    .allMatch(c -> c.score() > 0)
                    .isSortedAccordingTo(
                            Comparator.comparingDouble(Contribution::score).reversed());
        }
    }
}
