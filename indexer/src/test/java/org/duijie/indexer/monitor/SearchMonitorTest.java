package org.duijie.indexer.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.duijie.corpus.indicator.RecordIndicator;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.sample.SampleCorpus;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.SmallCorpus;
import org.duijie.indexer.UserDictionaries;
import org.duijie.indexer.query.QueryTerms;
import org.duijie.indexer.query.SearchIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchMonitorTest {
    private static final long SEED = 20260715;
    private static final int SEARCHES = 600;
    private static final QueryTerms TERMS = new QueryTerms(Vocabulary::shipped);
    private static final List<CorpusRecord> TECHNOLOGIES = SampleCorpus.shipped().records().stream()
            .filter(r -> r.kind().isTechnology())
            .toList();
    private static final Map<String, RandomSearches.Drawn> DRAWN = drawn();

    @TempDir
    Path directory;

    private static Map<String, RandomSearches.Drawn> drawn() {
        var random = new RandomSearches(TECHNOLOGIES, SEED);
        var drawn = new TreeMap<String, RandomSearches.Drawn>();
        IntStream.range(0, SEARCHES).forEach(i -> drawn.put("s" + i, random.next(TERMS)));
        return drawn;
    }

    /** What differs, and alone: a search that finds nothing is tried again with fewer words, which a waiting search is not. */
    @Test
    void aWaitingSearchMatchesWhatItWouldFindInTheIndexUnlessThatWasRelaxed() {
        try (var corpus = corpus(directory, TECHNOLOGIES);
                var index = corpus.indexed();
                var monitor = new SearchMonitor(Vocabulary::shipped)) {
            monitor.put(DRAWN);
            var matched = new HashMap<String, Set<String>>();
            var arrivals = TECHNOLOGIES.stream().map(SearchMonitorTest::arrival).toList();
            var matches = monitor.matching(arrivals);
            for (int i = 0; i < arrivals.size(); i++) {
                for (var id : matches.get(i)) {
                    matched.computeIfAbsent(id, s -> new TreeSet<>())
                            .add(TECHNOLOGIES.get(i).id());
                }
            }
            int found = 0;
            int relaxed = 0;
            for (var drawn : DRAWN.entrySet()) {
                var result = index.search(drawn.getValue()
                        .builder(index.terms())
                        .everyDuplicate()
                        .top(1_000)
                        .build());
                var expected = new TreeSet<String>();
                result.hits().stream()
                        .filter(h -> !result.relaxed())
                        .forEach(h -> expected.add(h.record().id()));
                assertThat(matched.getOrDefault(drawn.getKey(), Set.of()))
                        .as("seed %d, %s", SEED, drawn)
                        .isEqualTo(expected);
                found += expected.isEmpty() ? 0 : 1;
                relaxed += result.relaxed() ? 1 : 0;
            }
            assertThat(found).isGreaterThan(SEARCHES / 8);
            assertThat(relaxed).isGreaterThan(10);
        }
    }

    @Test
    void itMatchesWhatASearchOfAnIndexWithThatRecordAloneFinds() {
        try (var monitor = new SearchMonitor(Vocabulary::shipped)) {
            monitor.put(DRAWN);
            for (int i = 0; i < TECHNOLOGIES.size(); i += TECHNOLOGIES.size() / 6) {
                var record = TECHNOLOGIES.get(i);
                try (var corpus = corpus(directory.resolve("one" + i), List.of(record));
                        var index = corpus.indexed()) {
                    var found = new TreeSet<String>();
                    DRAWN.forEach((id, search) -> {
                        if (finds(index, search)) {
                            found.add(id);
                        }
                    });
                    assertThat(monitor.matching(arrival(record)))
                            .as(record.id())
                            .containsExactlyElementsOf(found);
                    assertThat(found).isNotEmpty();
                }
            }
        }
    }

    private static boolean finds(SearchIndex index, RandomSearches.Drawn search) {
        var result = index.search(search.request(index.terms()));
        return !result.hits().isEmpty() && !result.relaxed();
    }

    @Test
    void aBatchMatchesAsItsRecordsDoOneByOne() {
        try (var monitor = new SearchMonitor(Vocabulary::shipped)) {
            monitor.put(DRAWN);
            var arrivals = TECHNOLOGIES.stream().map(SearchMonitorTest::arrival).toList();

            assertThat(monitor.matching(arrivals))
                    .isEqualTo(arrivals.stream().map(monitor::matching).toList());
            assertThat(monitor.matching(List.of())).isEmpty();
        }
    }

    @Test
    void searchesArePutReplacedAndRemovedWhileRecordsArrive() {
        var record = arrival("陶瓷涂覆锂电池隔膜", "孔隙率47%");
        try (var monitor = new SearchMonitor(Vocabulary::shipped)) {
            assertThat(monitor.matching(record)).isEmpty();
            monitor.put(Map.of("a", text("锂电池隔膜"), "b", text("水下机器人")));
            assertThat(monitor.matching(record)).containsExactly("a");
            monitor.put(Map.of("b", text("隔膜"), "c", text("陶瓷")));
            assertThat(monitor.matching(record)).containsExactly("a", "b", "c");
            monitor.remove(List.of("a", "x"));
            assertThat(monitor.matching(record)).containsExactly("b", "c");
            assertThat(monitor.size()).isEqualTo(2);
        }
    }

    @Test
    void whenOtherDictionariesComeInForceSearchesAreAskedInTheirWords() {
        var inForce = new AtomicReference<>(Vocabulary.shipped());
        var record = arrival("石墨烯散热膜", "");
        try (var monitor = new SearchMonitor(inForce::get)) {
            monitor.put(Map.of("a", text("黑金膜")));
            assertThat(monitor.matching(record)).isEmpty();
            inForce.set(UserDictionaries.synonyms("黑金膜", "石墨烯散热膜"));
            assertThat(monitor.matching(record)).containsExactly("a");
            assertThat(monitor.matching(List.of(record))).containsExactly(List.of("a"));
            inForce.set(Vocabulary.shipped());
            assertThat(monitor.matching(record)).isEmpty();
        }
    }

    @Test
    void aSearchThatAsksForNothingAnyMoreMatchesNothing() {
        try (var monitor = new SearchMonitor(Vocabulary::shipped)) {
            monitor.put(Map.of("a", text("隔膜")));
            monitor.put(Map.of("a", text("的")));
            assertThat(monitor.matching(arrival("隔膜的", ""))).isEmpty();
            assertThat(monitor.size()).isEqualTo(1);
        }
    }

    private static WaitingSearch text(String text) {
        return terms -> terms.asked(text).build();
    }

    private static Arrival arrival(String title, String summary) {
        return arrival(RecordJson.decode(SmallCorpus.achievement("A", title, summary)));
    }

    private static Arrival arrival(CorpusRecord record) {
        return new Arrival(record, RecordIndicator.of(record));
    }

    private static SmallCorpus corpus(Path directory, List<CorpusRecord> records) {
        var lines = new ArrayList<String>();
        records.forEach(r -> lines.add(new String(RecordJson.encode(r), StandardCharsets.UTF_8)));
        return new SmallCorpus(directory).put(lines);
    }
}
