package org.duijie.corpus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.duijie.corpus.indicator.IndicatorRules;
import org.duijie.corpus.indicator.RecordIndicator;
import org.duijie.corpus.model.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Places.class)
class StoredIndicatorsIT {
    private static final String RECORD =
            "{\"id\":\"A-1\",\"kind\":\"achievement\",\"title\":\"耐高温隔膜\",\"summary\":\"隔膜孔隙率为45%~60%，耐温180℃以上。\"}";

    private static final String OTHER =
            "{\"id\":\"A-2\",\"kind\":\"achievement\",\"title\":\"钢筋\",\"summary\":\"抗拉强度≥600MPa。\"}";

    @TempDir
    private Path directory;

    private final DatabasePlace place;

    StoredIndicatorsIT(Places places) {
        this.place = places.fresh();
    }

    @BeforeEach
    void importOne() throws IOException {
        try (var store = RecordStore.open(place)) {
            put(store, RECORD);
        }
    }

    @Test
    void indicatorsAreStoredWithTheirPlaces() {
        try (var store = RecordStore.open(place)) {
            var found = store.indicators(Kind.ACHIEVEMENT, "A-1");

            assertThat(found).extracting(i -> i.indicator().text()).containsExactly("隔膜孔隙率为45%~60%", "耐温180℃以上");
            assertThat(found).extracting(RecordIndicator::field).containsOnly("summary");
            assertThat(found)
                    .isEqualTo(RecordIndicator.of(
                            store.find(Kind.ACHIEVEMENT, "A-1").orElseThrow()));
        }
    }

    @Test
    void indicatorsChangeAndGoWithTheRecord() throws IOException {
        try (var store = RecordStore.open(place)) {
            put(store, RECORD.replace("180℃", "200℃"));
            assertThat(store.indicators(Kind.ACHIEVEMENT, "A-1"))
                    .extracting(i -> i.indicator().low())
                    .contains(200.0);

            store.delete(Kind.ACHIEVEMENT, "A-1");
            assertThat(store.indicators(Kind.ACHIEVEMENT, "A-1")).isEmpty();
        }
    }

    @Test
    void indicatorsOfAStoreThatTheRulesInForceMadeAreFresh() {
        try (var store = RecordStore.open(place)) {
            assertThat(store.hasFreshIndicators()).isTrue();

            refresh(store);

            assertThat(store.sequence()).isEqualTo(1);
        }
    }

    @Test
    void otherRulesChangeJustTheRecordsOfWhichTheyFindOthers() throws IOException {
        try (var store = RecordStore.open(place)) {
            put(store, OTHER);
            put(store, RECORD.replace("A-1", "A-3"));
            store.delete(Kind.ACHIEVEMENT, "A-3");
        }
        OtherRules.found(place, "id = 'A-1'", "[]");
        OtherRules.inForce(place);

        try (var store = RecordStore.open(place)) {
            assertThat(store.hasFreshIndicators()).isFalse();
            long before = store.sequence();
            var told = refresh(store);

            assertThat(store.hasFreshIndicators()).isTrue();
            assertThat(told).containsExactly("2 of 2");
            assertThat(store.sequence()).isEqualTo(before + 1);
            assertThat(RecordStoreIT.changes(store, before))
                    .singleElement()
                    .satisfies(change -> assertThat(change.indicators())
                            .isEqualTo(store.indicators(Kind.ACHIEVEMENT, "A-1"))
                            .hasSize(2));
        }
        try (var store = RecordStore.open(place)) {
            assertThat(store.hasFreshIndicators()).isTrue();
        }
    }

    @Test
    void recordsOfAStoreOfBeforeGetTheirIndicators() {
        OtherRules.found(place, "true", null);
        OtherRules.execute(place, "delete from property where name = 'indicators'");

        try (var store = RecordStore.open(place)) {
            assertThat(store.indicators(Kind.ACHIEVEMENT, "A-1")).isEmpty();
            assertThat(RecordStoreIT.changes(store, 0).getFirst().indicators()).isEmpty();

            refresh(store);

            assertThat(store.indicators(Kind.ACHIEVEMENT, "A-1")).hasSize(2);
        }
    }

    @Test
    void whoWritesByOtherRulesTakesBackThatAllAreOfOne() throws IOException {
        OtherRules.inForce(place);
        try (var store = RecordStore.open(place)) {
            put(store, OTHER);

            assertThat(property(store)).isEmpty();
            refresh(store);
            assertThat(property(store)).contains(IndicatorRules.fingerprint());
        }
    }

    @Test
    void whatOtherRulesWriteMeanwhileIsNotTakenForFresh() {
        OtherRules.inForce(place);
        try (var store = RecordStore.open(place)) {
            store.refreshIndicators(
                    (done, total) -> OtherRules.execute(place, "delete from property where name = 'indicators'"));
        }
        try (var store = RecordStore.open(place)) {
            assertThat(store.hasFreshIndicators()).isFalse();
        }
    }

    @Test
    void aRefreshThatIsGivenUpIsDoneAgain() {
        OtherRules.found(place, "true", "[]");
        OtherRules.inForce(place);
        try (var store = RecordStore.open(place)) {
            assertThatThrownBy(() -> store.refreshIndicators((done, total) -> {
                        throw new CancellationException();
                    }))
                    .isInstanceOf(CancellationException.class);
            assertThat(store.hasFreshIndicators()).isFalse();

            refresh(store);

            assertThat(store.hasFreshIndicators()).isTrue();
            assertThat(store.sequence()).as("nothing is changed twice").isEqualTo(2);
        }
    }

    @Test
    void aRecordThatOthersWentBeforeComesBackWithFreshIndicators() {
        var elsewhere = "00000000-0000-0000-0000-000000000001";
        var claimed = Optional.of(OTHER.replace("A-2", "A-1"));
        try (var store = RecordStore.open(place)) {
            store.write(w -> w.take(new Claim(Kind.ACHIEVEMENT, "A-1", elsewhere, 1, 1, claimed), elsewhere));
            assertThat(store.indicators(Kind.ACHIEVEMENT, "A-1")).hasSize(1);
            OtherRules.execute(place, "update contender set indicators = '[]'");

            store.write(w -> w.take(new Claim(Kind.ACHIEVEMENT, "A-1", elsewhere, 2, 1, Optional.empty()), elsewhere));

            assertThat(store.indicators(Kind.ACHIEVEMENT, "A-1")).hasSize(2);
        }
    }

    private static Optional<String> property(RecordStore store) {
        return store.with(handle -> handle.createQuery("select value from property where name = 'indicators'")
                .mapTo(String.class)
                .findOne());
    }

    private static List<String> refresh(RecordStore store) {
        var told = new ArrayList<String>();
        store.refreshIndicators((done, total) -> told.add(done + " of " + total));
        return told;
    }

    private void put(RecordStore store, String line) throws IOException {
        var file = Files.writeString(directory.resolve("records.jsonl"), line + "\n");
        new Importer(store, directory).run(List.of(file), ImportOptions.DEFAULT, ImportProgress.NONE);
    }
}
