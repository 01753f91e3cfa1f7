package org.duijie.api.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.duijie.api.Places;
import org.duijie.api.Service;
import org.duijie.api.TestSettings;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.indicator.RecordIndicator;
import org.duijie.corpus.json.RecordJson;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.monitor.Arrival;
import org.duijie.indexer.query.QueryTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SavedSearchesTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.006Z");
    private static final QueryTerms TERMS = new QueryTerms(Vocabulary::shipped);

    @ParameterizedTest
    @EnumSource
    void aSearchIsSavedOnceChangedByWhoeverSawItsLastVersionAndDeleted(Places place) {
        try (var service = service(place)) {
            var searches = new SavedSearches(service);
            var first = searches.create(said("E-1", "膜", "{\"q\":\"隔膜\"}"), "s-1");
            var again = searches.create(said("E-1", "其他", "{\"q\":\"电机\"}"), "s-1");
            assertThat(again).isEqualTo(first);
            assertThat(first.createdAt()).isEqualTo(NOW);

            var changed = searches.change("s-1", said("E-1", "电机", "{\"q\":\"电机\"}"), first.version());
            assertThat(changed.orElseThrow().said().name()).isEqualTo("电机");
            assertThat(searches.change("s-1", said("E-1", "晚", "{\"q\":\"电机\"}"), first.version()))
                    .isEmpty();
            assertThat(searches.change(
                            "s-1", changed.get().said(), changed.get().version()))
                    .isEqualTo(changed);
            assertThat(searches.find("s-1")).isEqualTo(changed);
            assertThat(searches.of("E-1")).containsExactly(changed.get());
            assertThat(searches.of("E-2")).isEmpty();

            assertThat(searches.delete("s-1", first.version())).isFalse();
            assertThat(searches.delete("s-1", changed.get().version())).isTrue();
            assertThat(searches.find("s-1")).isEmpty();
            assertThat(searches.of("E-1")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEnterpriseHasSoManyAtMostHoweverManySaveAtOnce(Places place) throws Exception {
        try (var service = service(place)) {
            var searches = new SavedSearches(service);
            IntStream.range(2, SavedSearches.MOST)
                    .forEach(i -> searches.create(said("E-1", "膜" + i, "{\"q\":\"隔膜\"}"), "s-" + i));
            var saving = IntStream.range(0, 6)
                    .<Callable<Boolean>>mapToObj(i -> () -> saves(searches, "t-" + i))
                    .toList();
            int saved = 0;
            try (var threads = Executors.newFixedThreadPool(6)) {
                for (var one : threads.invokeAll(saving)) {
                    saved += one.get() ? 1 : 0;
                }
            }
            assertThat(saved).isEqualTo(2);
            assertThat(searches.of("E-1")).hasSize(SavedSearches.MOST);
            assertThatThrownBy(() -> searches.create(said("E-1", "多", "{\"q\":\"隔膜\"}"), "s-x"))
                    .hasMessage("the enterprise \"E-1\" has 200 saved searches already, which is the most");
            searches.create(said("E-2", "膜", "{\"q\":\"隔膜\"}"), "s-y");
        }
    }

    private static boolean saves(SavedSearches searches, String id) {
        try {
            searches.create(said("E-1", id, "{\"q\":\"隔膜\"}"), id);
            return true;
        } catch (BrokenRule e) {
            assertThat(e.rule()).isEqualTo("saved.most");
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource
    void matchesFollowWhatIsSavedChangedPausedAndDeleted(Places place) {
        var arrival = arrival(
                "{\"kind\":\"achievement\",\"id\":\"A\",\"title\":\"锂电池隔膜\",\"summary\":\"孔隙率47%\",\"region\":\"330106\"}");
        try (var service = service(place)) {
            var searches = new SavedSearches(service);
            searches.create(said("E-1", "膜", "{\"q\":\"锂电池隔膜\",\"region\":[\"33\"]}"), "s-1");
            searches.create(said("E-2", "孔", "{\"indicator\":[\"孔隙率≥45%\"]}"), "s-2");
            searches.create(said("E-2", "多孔", "{\"q\":\"隔膜\",\"indicator\":[\"孔隙率≥50%\"]}"), "s-3");
            try (var matches = new SavedSearchMatches(searches, Vocabulary::shipped)) {
                assertThat(matches.of(List.of(arrival))).containsExactly(List.of("s-1", "s-2"));
                change(searches, "s-3", said("E-2", "多孔", "{\"q\":\"隔膜\",\"indicator\":[\"孔隙率≥40%\"]}"));
                change(searches, "s-1", new NewSearch("E-1", "膜", question("{\"q\":\"锂电池隔膜\"}"), false));
                assertThat(matches.of(List.of(arrival))).containsExactly(List.of("s-2", "s-3"));
                searches.delete("s-2", searches.find("s-2").orElseThrow().version());
                change(searches, "s-1", said("E-1", "膜", "{\"q\":\"锂电池隔膜\"}"));
                assertThat(matches.of(List.of(arrival))).containsExactly(List.of("s-1", "s-3"));
                assertThat(matches.size()).isEqualTo(2);
            }
            try (var anew = new SavedSearchMatches(searches, Vocabulary::shipped)) {
                assertThat(anew.of(List.of(arrival))).containsExactly(List.of("s-1", "s-3"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesAreToldInTheOrderOfTheirVersionsAndOnce(Places place) {
        try (var service = service(place)) {
            var searches = new SavedSearches(service);
            searches.create(said("E-1", "一", "{\"q\":\"隔膜\"}"), "s-1");
            searches.create(said("E-1", "二", "{\"q\":\"电机\"}"), "s-2");
            change(searches, "s-1", said("E-1", "三", "{\"q\":\"隔膜\"}"));
            searches.delete("s-2", searches.find("s-2").orElseThrow().version());

            var changes = new ArrayList<SavedSearches.Change>();
            searches.forEachChange(0, changes::add);
            assertThat(changes).extracting(SavedSearches.Change::id).containsExactly("s-1", "s-2");
            assertThat(changes).isSortedAccordingTo((a, b) -> Long.compare(a.version(), b.version()));
            assertThat(changes.getLast().active()).isEmpty();
            var later = new ArrayList<SavedSearches.Change>();
            searches.forEachChange(changes.getFirst().version(), later::add);
            assertThat(later).containsExactly(changes.getLast());
        }
    }

    @Test
    void theSameQuestionHasTheSameJsonHoweverItWasSaid() {
        var one = question(
                "{\"indicator\":[\"孔隙率≥45%\"],\"region\":[\"33\",\"330000\"],\"kind\":[\"patent\"],\"q\":\" 隔膜 \"}");

        assertThat(one.json().toString())
                .isEqualTo("{\"q\":\"隔膜\",\"kind\":[\"patent\"],\"region\":[\"330000\"],\"indicator\":[\"孔隙率≥45%\"]}");
        assertThat(SavedQuestion.stored(one.json().toString())).isEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|a saved search needs a text, a filter or an indicator",
                "{\"q\":\"的\"}|\"的\" holds no word to search for",
                "{\"q\":5}|the value of \"question.q\" is malformed",
                "{\"region\":\"33\"}|the value of \"question.region\" is malformed",
                "{\"region\":[\"99x\"]}|region",
                "{\"kind\":[\"need\"]}|kind \"need\" does not apply here",
                "{\"top\":[\"5\"]}|key \"question.top\" is not known",
                "{\"q\":\"隔膜\",\"indicator\":[\"很大\"]}|\"很大\""
            })
    void aQuestionThatASearchWouldRefuseIsRefused(String json, String message) {
        assertThatThrownBy(() -> question(json))
                .isInstanceOfSatisfying(
                        BrokenRule.class,
                        e -> assertThat(e.text(Locale.ENGLISH)).contains(message));
    }

    @Test
    void tooLongAQuestionOrNameIsRefused() {
        assertThatThrownBy(() -> question("{\"q\":\"" + "膜".repeat(1_001) + "\"}"))
                .hasMessageContaining("1001 characters and 0 conditions");
        assertThatThrownBy(() -> said("E-1", " ", "{\"q\":\"隔膜\"}"))
                .hasMessageContaining("name \"\" of a saved search");
        assertThatThrownBy(() -> said("E-1", "膜".repeat(101), "{\"q\":\"隔膜\"}")).isInstanceOf(BrokenRule.class);
    }

    private static void change(SavedSearches searches, String id, NewSearch said) {
        var known = searches.find(id).orElseThrow();
        assertThat(searches.change(id, said, known.version())).isPresent();
    }

    private static NewSearch said(String enterprise, String name, String question) {
        return new NewSearch(enterprise, name, question(question), true);
    }

    private static SavedQuestion question(String json) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        return SavedQuestion.of(RecordJson.parse(bytes, 0, bytes.length), TERMS);
    }

    private static Arrival arrival(String json) {
        var record = RecordJson.decode(json);
        return new Arrival(record, RecordIndicator.of(record));
    }

    private static Service service(Places place) {
        return Service.open(TestSettings.at(place.fresh()), Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
