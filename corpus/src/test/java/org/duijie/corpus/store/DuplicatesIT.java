package org.duijie.corpus.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Places.class)
class DuplicatesIT {
    private static final String TEXT = "采用静电纺丝制备聚酰亚胺基膜,表面涂覆氧化铝陶瓷层,孔隙率为45%,在180℃下热收缩率小于2%,已在三家企业小批量试用。";

    private final Places places;
    private final DatabasePlace place;

    DuplicatesIT(Places places) {
        this.places = places;
        this.place = places.fresh();
    }

    @Test
    void theFullestRecordStandsForAllAndEveryMemberIsGivenBesideIt() {
        try (var store = RecordStore.open(place)) {
            StoredRecords.put(store, List.of(need("N1", TEXT, ""), need("N2", TEXT, ",\"status\":\"open\"")));
            StoredRecords.put(store, List.of(need("N3", TEXT, ""), need("N4", TEXT.replace("45%", "54%"), "")));

            assertThat(StoredRecords.clusters(store)).isEqualTo(Map.of("N1", "N2", "N2", "N2", "N3", "N2", "N4", "N4"));
            assertThat(ids(store.duplicates().of(Kind.NEED, "N3"))).containsExactly("N2", "N1");
            assertThat(store.duplicates().of(Kind.NEED, "N4")).isEmpty();
            assertThat(store.duplicates().clusters()).isEqualTo(1);
            assertThat(store.duplicates().records()).isEqualTo(3);
            assertThat(ids(store.duplicates().largest(5, 2).getFirst().members()))
                    .containsExactly("N2", "N1");
        }
    }

    @Test
    void aPublicNeedStandsForAPrivateOneHoweverFullThatIs() {
        var full = ",\"status\":\"open\",\"budget\":{\"amount\":1,\"currency\":\"CNY\"}";
        try (var store = RecordStore.open(place)) {
            StoredRecords.put(
                    store, List.of(need("N1", TEXT, full + ",\"visibility\":\"private\""), need("N2", TEXT, "")));
            assertThat(StoredRecords.clusters(store)).isEqualTo(Map.of("N1", "N2", "N2", "N2"));
        }
    }

    @Test
    void aChangeOfClusterIsAChangeOfTheRecord() {
        try (var store = RecordStore.open(place)) {
            StoredRecords.put(store, List.of(need("N1", TEXT, ""), need("N0", "另一项需求,与前者毫无关系,写得也完全不同。", "")));
            long before = store.sequence();
            StoredRecords.put(store, List.of(need("N2", TEXT, ",\"status\":\"open\"")));

            var changes = new ArrayList<String>();
            store.forEachChange(before, c -> changes.add(c.id()));
            assertThat(changes).containsExactlyInAnyOrder("N1", "N2");

            long joined = store.sequence();
            StoredRecords.put(store, List.of(need("N3", TEXT, "")));
            changes.clear();
            store.forEachChange(joined, c -> changes.add(c.id()));
            assertThat(changes).as("nothing changes for the others").containsExactly("N3");
        }
    }

    @Test
    void deletingTheCanonicalRecordLeavesTheOthersTogether() {
        try (var store = RecordStore.open(place)) {
            StoredRecords.put(
                    store,
                    List.of(need("N1", TEXT, ""), need("N2", TEXT, ""), need("N3", TEXT, ",\"status\":\"open\"")));
            store.delete(Kind.NEED, "N3");
            assertThat(StoredRecords.clusters(store)).isEqualTo(Map.of("N1", "N1", "N2", "N1"));
            store.delete(Kind.NEED, "N1");
            assertThat(StoredRecords.clusters(store)).isEqualTo(Map.of("N2", "N2"));
            assertThat(store.duplicates().records()).isZero();
        }
    }

    @Test
    void aChangedRecordLeavesItsClusterAndComesBack() {
        try (var store = RecordStore.open(place)) {
            StoredRecords.put(store, List.of(need("N1", TEXT, ""), need("N2", TEXT, "")));
            StoredRecords.put(store, List.of(need("N1", TEXT.replace("180℃", "150℃"), "")));
            assertThat(StoredRecords.clusters(store)).isEqualTo(Map.of("N1", "N1", "N2", "N2"));
            StoredRecords.put(store, List.of(need("N1", TEXT, "")));
            assertThat(StoredRecords.clusters(store)).isEqualTo(Map.of("N1", "N1", "N2", "N1"));
        }
    }

    /** Each is like its neighbours, the ends are not like each other. */
    @Test
    void aChainGluesNothingTogetherThatIsNotLikeItsCanonicalRecord() {
        var sentences = IntStream.range(0, 12)
                .mapToObj(i ->
                        "第" + (char) ('甲' + i * 37) + "部分讲的是" + (char) ('丂' + i * 91) + (char) ('伂' + i * 53) + "的做法。")
                .toList();
        var records = IntStream.range(0, 9)
                .mapToObj(i -> need("N" + i, String.join("", sentences.subList(i, i + 4)), ""))
                .toList();
        var clusters = StoredRecords.clusters(place, records);
        assertThat(clusters).containsEntry("N0", "N0").containsEntry("N1", "N0");
        assertThat(clusters.get("N8")).isNotEqualTo(clusters.get("N0"));
        assertThat(clusters.get("N4")).isNotEqualTo(clusters.get("N0"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverTheOrderOfArrivalChangesAndDeletionsTheClustersAreThoseOfTheRecordsThatAreThere(long seed) {
        var random = new Random(seed);
        var versions = IntStream.range(0, 60).mapToObj(i -> variant(i, random)).toList();
        var there = new HashMap<String, CorpusRecord>();
        try (var store = RecordStore.open(place)) {
            for (int step = 0; step < 25; step++) {
                var some = new ArrayList<CorpusRecord>();
                for (int i = 0; i < 1 + random.nextInt(8); i++) {
                    some.add(variant(random.nextInt(60), random));
                }
                StoredRecords.put(store, some);
                some.forEach(r -> there.put(r.id(), r));
                var id = "N" + random.nextInt(60);
                store.delete(Kind.NEED, id);
                there.remove(id);
            }
            var atOnce = new ArrayList<>(there.values());
            Collections.shuffle(atOnce, random);
            assertThat(StoredRecords.clusters(store))
                    .as("seed %d of %d variants", seed, versions.size())
                    .isEqualTo(StoredRecords.clusters(places.fresh(), atOnce));
        }
    }

    @Test
    void aStoreThatKnowsNoClustersYetFindsThemWithTheNextWriting() {
        var records = List.of(need("N1", TEXT, ""), need("N2", TEXT, ""));
        try (var store = RecordStore.open(place)) {
            StoredRecords.put(store, records);
        }
        OtherRules.execute(place, "delete from duplicate");
        OtherRules.execute(place, "delete from likeness");
        OtherRules.execute(place, "delete from property where name = 'duplicates'");
        try (var store = RecordStore.open(place)) {
            long before = store.sequence();
            store.catchUpDuplicates();
            assertThat(StoredRecords.clusters(store)).isEqualTo(Map.of("N1", "N1", "N2", "N1"));
            assertThat(store.sequence()).isEqualTo(before + 2);
            store.catchUpDuplicates();
            assertThat(store.sequence()).isEqualTo(before + 2);
        }
    }

    /** One of twelve texts, more or less of it, in one of a few forms. */
    private static CorpusRecord variant(int id, Random random) {
        var text =
                TEXT.replace("45%", 40 + random.nextInt(3) + "%").replace("180", random.nextBoolean() ? "180" : "150");
        int form = random.nextInt(4);
        var told = form == 0
                ? text
                : form == 1 ? text.replace("采用", "使用") : form == 2 ? text.substring(0, 50) : "本项目" + text;
        return need("N" + id, told, random.nextBoolean() ? ",\"status\":\"open\"" : "");
    }

    private static List<String> ids(List<CorpusRecord> records) {
        return records.stream().map(CorpusRecord::id).toList();
    }

    private static CorpusRecord need(String id, String summary, String more) {
        return RecordJson.decode(
                "{\"id\":\"" + id + "\",\"kind\":\"need\",\"summary\":\"" + summary + "\"" + more + "}");
    }
}
