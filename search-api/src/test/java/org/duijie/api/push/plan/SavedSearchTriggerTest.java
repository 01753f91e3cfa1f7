package org.duijie.api.push.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.duijie.api.DataDirectory;
import org.duijie.api.Engine;
import org.duijie.api.Places;
import org.duijie.api.Service;
import org.duijie.api.TestSettings;
import org.duijie.api.saved.NewSearch;
import org.duijie.api.saved.SavedQuestion;
import org.duijie.api.saved.SavedSearches;
import org.duijie.api.view.Json;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.store.ImportOptions;
import org.duijie.corpus.store.ImportProgress;
import org.duijie.corpus.store.Importer;
import org.duijie.corpus.store.RecordStore;
import org.duijie.indexer.schema.RecordKey;
import org.duijie.indexer.write.IndexBuilder;
import org.duijie.indexer.write.IndexProgress;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SavedSearchTriggerTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Places.class)
    void searchesFireOnWhatArrivesAndFindWhatIsThereOnceTheyAreNew(Places place) throws IOException {
        var data = new DataDirectory(directory.resolve("var"));
        fill(data);
        try (var engine = Engine.open(data);
                var service = Service.open(TestSettings.at(place.fresh()), Clock.systemUTC());
                var trigger = new SavedSearchTrigger(engine, service)) {
            var searches = new SavedSearches(service);
            searches.create(search(engine, "E-1", "隔膜", "锂电池隔膜", true), "s-1");
            searches.create(search(engine, "E-2", "停用", "锂电池隔膜", false), "s-2");
            var membrane = engine.store().find(Kind.ACHIEVEMENT, "A-1").orElseThrow();
            var motor = engine.store().find(Kind.ACHIEVEMENT, "A-2").orElseThrow();

            var search = new SearchTrigger.SavedSearch("s-1", "E-1", "隔膜");
            assertThat(trigger.firedBy(List.of(motor, membrane)))
                    .containsOnlyKeys(RecordKey.of(membrane))
                    .containsValue(List.of(search));
            var first = trigger.changedAfter("");
            assertThat(first.found()).containsExactly(new SearchTrigger.Found(search, List.of(RecordKey.of(membrane))));
            assertThat(trigger.changedAfter(first.cursor()).found()).isEmpty();

            var known = searches.find("s-1").orElseThrow();
            searches.change("s-1", search(engine, "E-1", "电机", "永磁电机", true), known.version());
            assertThat(trigger.changedAfter(first.cursor()).found())
                    .containsExactly(new SearchTrigger.Found(
                            new SearchTrigger.SavedSearch("s-1", "E-1", "电机"), List.of(RecordKey.of(motor))));
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void whatANewSearchLooksForIsKnownWithIt(Places place) throws IOException {
        var data = new DataDirectory(directory.resolve("var"));
        fill(data);
        try (var engine = Engine.open(data);
                var service = Service.open(TestSettings.at(place.fresh()), Clock.systemUTC());
                var trigger = new SavedSearchTrigger(engine, service)) {
            var json = Json.object().put("q", "永磁电机");
            json.putArray("indicator").add("功率≥5kW");
            var question = SavedQuestion.of(json, engine.index().terms());
            new SavedSearches(service).create(new NewSearch("E-1", "电机", question, true), "s-1");

            assertThat(trigger.changedAfter("").found()).hasSize(1);

            assertThat(trigger.text("s-1")).contains("永磁电机 功率≥5kW");
            assertThat(trigger.text("s-9")).isEmpty();
        }
    }

    private static NewSearch search(Engine engine, String enterprise, String name, String text, boolean active) {
        var question = Json.object().put("q", text);
        return new NewSearch(
                enterprise, name, SavedQuestion.of(question, engine.index().terms()), active);
    }

    private void fill(DataDirectory data) throws IOException {
        var file = Files.writeString(directory.resolve("records.jsonl"), """
                {"kind":"achievement","id":"A-1","title":"耐高温锂电池隔膜"}
                {"kind":"achievement","id":"A-2","title":"高速永磁电机"}
                {"kind":"need","id":"N-1","title":"求锂电池隔膜","enterpriseId":"E-3"}
                """);
        try (var store = RecordStore.open(data.root())) {
            new Importer(store, data.root()).run(List.of(file), ImportOptions.DEFAULT, ImportProgress.NONE);
            new IndexBuilder(data.index(), Clock.systemUTC()).update(store, false, IndexProgress.NONE);
        }
    }
}
