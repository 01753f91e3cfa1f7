package org.duijie.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duijie.indexer.SmallCorpus.achievement;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.indexer.SmallCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 50, 1_000})
    void cursorsWalkOverEverythingOnceInTheOrderOfScoreThenId(int top) {
        try (var corpus = new SmallCorpus(directory)) {
            var records = new ArrayList<String>();
            for (int i = 0; i < 100; i++) {
                records.add(achievement("A" + i * 37 % 100, "隔膜", i % 3 == 0 ? "隔膜" : "其他"));
            }
            corpus.put(records);
            corpus.index();
            corpus.put(achievement("B", "隔膜", "隔膜")).index(); // a second segment
            try (var index = corpus.indexed()) {
                var walked = walk(index, top);

                assertThat(walked).hasSize(101);
                assertThat(walked.stream().map(h -> h.record().id())).doesNotHaveDuplicates();
                assertThat(walked.stream().map(Hit::score).distinct().count())
                        .as("most are ties")
                        .isLessThan(10);
                assertThat(walked)
                        .isSortedAccordingTo(Comparator.comparingDouble(Hit::score)
                                .reversed()
                                .thenComparing(h -> h.record().id()));
            }
        }
    }

    @Test
    void theLastPageHasNoNextEvenWhereItIsFull() {
        try (var corpus = new SmallCorpus(directory);
                var index = corpus.put(achievement("A1", "隔膜", ""), achievement("A2", "隔膜", ""))
                        .indexed()) {
            assertThat(index.search(index.asked("隔膜").top(2).build()).next()).isEmpty();
            assertThat(index.search(index.asked("隔膜").top(1).build()).next()).isPresent();
        }
    }

    @Test
    void aCursorSurvivesAsText() {
        var cursor = new Cursor(3.25f, "A 1 编号 achievement");
        assertThat(Cursor.parse(cursor.token())).isEqualTo(cursor);
        assertThat(cursor.token()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "中", "!!!!", "AAAA", "eA", "N2ZjMDAwMDAgQTE"})
    void aTextThatIsNoCursorIsRefused(String token) {
        assertThatThrownBy(() -> Cursor.parse(token))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("cursor \"" + token + "\" is not valid, use the one that the page before returned as next");
    }

    @Test
    void aCursorBeyondTheEndGivesAnEmptyPage() {
        var beyond = Base64.getUrlEncoder().withoutPadding().encodeToString("0 z".getBytes(StandardCharsets.UTF_8));
        try (var corpus = new SmallCorpus(directory);
                var index = corpus.put(achievement("A1", "隔膜", "")).indexed()) {
            var result = index.search(
                    index.asked("隔膜").after(Optional.of(Cursor.parse(beyond))).build());
            assertThat(result.hits()).isEmpty();
            assertThat(result.next()).isEmpty();
        }
    }

    private static List<Hit> walk(SearchIndex index, int top) {
        var all = new ArrayList<Hit>();
        var after = Optional.<Cursor>empty();
        do {
            var page = index.search(
                    index.asked("隔膜").everyDuplicate().top(top).after(after).build());
            assertThat(page.total()).isEqualTo(101);
            all.addAll(page.hits());
            after = page.next().map(c -> Cursor.parse(c.token()));
        } while (after.isPresent());
        return all;
    }
}
