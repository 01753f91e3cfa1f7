package org.duijie.corpus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Event;
import org.duijie.corpus.model.Interaction;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Places.class)
class RecordStoreIT {
    private final Places places;
    private final DatabasePlace place;

    RecordStoreIT(Places places) {
        this.places = places;
        this.place = places.fresh();
    }

    @Test
    void aNewStoreIsEmptyAndHasAnIdentity() {
        try (var store = RecordStore.open(place)) {
            assertThat(store.sequence()).isZero();
            assertThat(store.counts())
                    .isEqualTo(Map.of(Kind.ACHIEVEMENT, 0L, Kind.PATENT, 0L, Kind.NEED, 0L, Kind.ENTERPRISE, 0L));
            assertThat(store.identity()).hasSize(36);
            assertThat(store.find("N1")).isEmpty();
        }
    }

    @Test
    void theIdentityStaysAndDiffersBetweenStores() {
        try (var store = RecordStore.open(place);
                var again = RecordStore.open(place);
                var other = RecordStore.open(places.fresh())) {
            assertThat(again.identity()).isEqualTo(store.identity());
            assertThat(other.identity()).isNotEqualTo(store.identity());
        }
    }

    @Test
    void whatIsPrivateIsCountedForItsEnterprisesOnly() {
        try (var store = RecordStore.open(place)) {
            put(store, need("N1", "甲"));
            put(store, privateNeed("N2", "E1"));
            put(store, privateNeed("N3", "E2"));
            put(store, privateNeed("N4", "E2"));
            put(store, need("N5", "丁"));
            store.delete(Kind.NEED, "N4");
            store.delete(Kind.NEED, "N5");

            assertThat(store.counts()).containsEntry(Kind.NEED, 3L);
            assertThat(store.publicCounts()).containsEntry(Kind.NEED, 1L).containsEntry(Kind.PATENT, 0L);
            assertThat(store.privateNeeds(Set.of("E1"))).isEqualTo(1);
            assertThat(store.privateNeeds(Set.of("E1", "E2", "E3"))).isEqualTo(2);
            assertThat(store.privateNeeds(Set.of())).isZero();
        }
    }

    private static CorpusRecord privateNeed(String id, String enterprise) {
        return RecordJson.decode("{\"kind\":\"need\",\"id\":\"" + id + "\",\"title\":\"乙\",\"enterpriseId\":\""
                + enterprise + "\",\"visibility\":\"private\"}");
    }

    @Test
    void everyChangeTakesTheNextNumberAndADeletedRecordLeavesATombstone() {
        try (var store = RecordStore.open(place)) {
            assertThat(put(store, need("N1", "甲"))).isEqualTo(StoreWriter.Put.ADDED);
            assertThat(put(store, need("N2", "乙"))).isEqualTo(StoreWriter.Put.ADDED);
            assertThat(put(store, need("N1", "甲"))).isEqualTo(StoreWriter.Put.UNCHANGED);
            assertThat(put(store, need("N1", "丙"))).isEqualTo(StoreWriter.Put.CHANGED);
            assertThat(store.delete(Kind.NEED, "N2")).isTrue();
            assertThat(store.delete(Kind.NEED, "N2")).isFalse();

            assertThat(store.sequence()).isEqualTo(4);
            assertThat(changes(store, 0))
                    .containsExactly(
                            new Change(3, Kind.NEED, "N1", Optional.of(need("N1", "丙"))),
                            new Change(4, Kind.NEED, "N2", Optional.empty()));
            assertThat(changes(store, 3)).hasSize(1);
            assertThat(store.counts().get(Kind.NEED)).isEqualTo(1);
            assertThat(store.find(Kind.NEED, "N2")).isEmpty();

            assertThat(put(store, need("N2", "乙"))).isEqualTo(StoreWriter.Put.ADDED);
            assertThat(store.find("N2")).contains(need("N2", "乙"));
        }
    }

    @Test
    void anIdIsLookedUpInTheOrderOfKinds() {
        try (var store = RecordStore.open(place)) {
            put(store, need("1", "需求"));
            put(store, RecordJson.decode("{\"id\":\"1\",\"kind\":\"patent\",\"title\":\"专利\"}"));

            assertThat(store.find("1").orElseThrow().kind()).isEqualTo(Kind.PATENT);
        }
    }

    @Test
    void severalAreFoundAtOnce() {
        try (var store = RecordStore.open(place)) {
            put(store, need("N1", "甲"));
            put(store, need("N2", "乙"));
            put(store, RecordJson.decode("{\"id\":\"N3\",\"kind\":\"patent\",\"title\":\"专利\"}"));

            assertThat(store.find(Kind.NEED, List.of("N2", "N3", "N4", "N\0")))
                    .containsExactly(Map.entry("N2", need("N2", "乙")));
            assertThat(store.find(Kind.NEED, List.of())).isEmpty();
        }
    }

    @Test
    void workThatFailsLeavesNothing() {
        try (var store = RecordStore.open(place)) {
            assertThatThrownBy(() -> store.write(writer -> {
                        var need = need("N1", "甲");
                        writer.put(need.kind(), need.id(), StoredForm.of(need));
                        throw new IllegalStateException("no");
                    }))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(store.sequence()).isZero();
            assertThat(store.find("N1")).isEmpty();
        }
    }

    @Test
    void readersSeeTheLastCommitWhileSomebodyWrites() {
        try (var store = RecordStore.open(place);
                var otherProcess = RecordStore.open(place)) {
            put(store, need("N1", "甲"));
            store.write(writer -> {
                var need = need("N1", "乙");
                writer.put(need.kind(), need.id(), StoredForm.of(need));
                assertThat(store.find("N1")).contains(need("N1", "甲"));
                assertThat(otherProcess.find("N1")).contains(need("N1", "甲"));
                return true;
            });
            assertThat(otherProcess.find("N1")).contains(need("N1", "乙"));
        }
    }

    @Test
    void changesAreGivenAsOfOneMoment() {
        try (var store = RecordStore.open(place)) {
            for (int i = 0; i < 1_000; i++) {
                put(store, need("N" + i, "甲"));
            }
            var seen = new ArrayList<Change>();
            store.forEachChange(0, change -> {
                if (seen.isEmpty()) {
                    put(store, need("N999", "乙"));
                }
                seen.add(change);
            });
            assertThat(seen).hasSize(1_000);
            assertThat(seen.getLast().record()).contains(need("N999", "甲"));
        }
    }

    @Test
    void theSameInteractionIsKeptOnce() {
        var first = interaction(Event.VIEW);
        var second = interaction(Event.SAVE);
        try (var store = RecordStore.open(place)) {
            assertThat(store.addInteractions(List.of(first, second, first))).isEqualTo(2);
            assertThat(store.addInteractions(List.of(second))).isZero();

            var seen = new ArrayList<Interaction>();
            store.forEachInteraction(seen::add);
            assertThat(seen).containsExactly(first, second);
            assertThat(store.interactionCount()).isEqualTo(2);
        }
    }

    @Test
    void severalThreadsMayOpenAndWriteANewStoreAtOnce() throws Exception {
        var tasks = new ArrayList<Callable<Long>>();
        for (int t = 0; t < 4; t++) {
            int thread = t;
            tasks.add(() -> {
                try (var store = RecordStore.open(place)) {
                    for (int i = 0; i < 10; i++) {
                        put(store, need("N" + thread + "-" + i, "甲"));
                    }
                    return store.sequence();
                }
            });
        }
        try (var threads = Executors.newFixedThreadPool(tasks.size())) {
            for (var done : threads.invokeAll(tasks)) {
                assertThat(done.get()).isBetween(10L, 40L);
            }
        }
        try (var store = RecordStore.open(place)) {
            assertThat(store.sequence()).isEqualTo(40);
            assertThat(changes(store, 0))
                    .extracting(Change::sequence)
                    .doesNotHaveDuplicates()
                    .hasSize(40);
        }
    }

    /** Each writer has a store of its own, as two servers have. */
    @Test
    void whoFollowsTheSequenceWhileTwoWriteSeesEveryChangeOnceAndInOrder() throws Exception {
        int each = 150;
        try (var follower = RecordStore.open(place);
                var threads = Executors.newFixedThreadPool(2)) {
            var writers = Stream.of("A", "B")
                    .map(name -> threads.submit(() -> putMany(name, each)))
                    .toList();
            var seen = new ArrayList<Change>();
            boolean written;
            do {
                written = writers.stream().allMatch(Future::isDone);
                seen.addAll(
                        changes(follower, seen.isEmpty() ? 0 : seen.getLast().sequence()));
            } while (!written);
            for (var writer : writers) {
                assertThat(writer.get()).isEqualTo(each);
            }
            assertThat(seen)
                    .extracting(Change::sequence)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 2L * each).boxed().toList());
            assertThat(seen).extracting(Change::id).doesNotHaveDuplicates();
        }
    }

    private int putMany(String name, int count) {
        try (var store = RecordStore.open(place)) {
            for (int i = 0; i < count; i++) {
                put(store, need(name + i, "甲"));
            }
        }
        return count;
    }

    @Test
    void anIdWithAnImpossibleCharacterIsOfNoRecord() {
        try (var store = RecordStore.open(place)) {
            assertThat(store.find(Kind.NEED, "N\0")).isEmpty();
        }
    }

    static CorpusRecord need(String id, String title) {
        return Need.of(id, title, "");
    }

    static StoreWriter.Put put(RecordStore store, CorpusRecord record) {
        return store.write(writer -> writer.put(record.kind(), record.id(), StoredForm.of(record)));
    }

    static List<Change> changes(RecordStore store, long after) {
        var changes = new ArrayList<Change>();
        store.forEachChange(after, changes::add);
        return changes;
    }

    private static Interaction interaction(Event event) {
        return new Interaction(
                Instant.parse("2024-03-18T09:00:00Z"),
                "E1",
                "A1",
                Optional.of("N1"),
                event,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(1));
    }
}
