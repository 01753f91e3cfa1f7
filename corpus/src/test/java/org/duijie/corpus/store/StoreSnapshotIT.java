package org.duijie.corpus.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Places.class)
class StoreSnapshotIT {
    private final Places places;
    private RecordStore store;

    StoreSnapshotIT(Places places) {
        this.places = places;
    }

    @BeforeEach
    void open() {
        store = RecordStore.open(places.fresh());
        put("N1", "public");
        put("N2", "public");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void itStaysAsItWasWhateverIsWrittenMeanwhile() {
        try (var snapshot = store.snapshot()) {
            put("N3", "public");
            store.delete(Kind.NEED, "N1");

            assertThat(snapshot.sequence()).isEqualTo(2);
            var seen = new ArrayList<String>();
            snapshot.forEachVersion(v -> seen.add(v.sequence() + " " + v.id()));
            assertThat(seen).containsExactly("1 N1", "2 N2");
            assertThat(snapshot.version(Kind.NEED, "N1").flatMap(Version::hash)).isPresent();
            assertThat(snapshot.version(Kind.NEED, "N3")).isEmpty();
            assertThat(snapshot.record(Kind.NEED, "N1")).isPresent();
        }
        try (var snapshot = store.snapshot()) {
            assertThat(snapshot.version(Kind.NEED, "N1")).contains(new Version(4, Kind.NEED, "N1", Optional.empty()));
            assertThat(snapshot.record(Kind.NEED, "N1")).isEmpty();
        }
    }

    @Test
    void theHashIsThatOfTheCanonicalJson() {
        try (var snapshot = store.snapshot()) {
            var json = RecordJson.encode(store.find(Kind.NEED, "N1").orElseThrow());
            assertThat(snapshot.version(Kind.NEED, "N1").orElseThrow().hash())
                    .contains(ContentHash.of(json, 0, json.length));
        }
    }

    @Test
    void whatWasDeletedOrTurnedPrivateIsWithdrawnAndNothingElse() {
        put("N1", "private");
        put("N3", "public");
        store.delete(Kind.NEED, "N2");

        assertThat(withdrawn(0)).containsExactly("need N1", "need N2");
        assertThat(withdrawn(3)).containsExactly("need N2");
        assertThat(withdrawn(5)).isEmpty();
        put("N1", "public");
        assertThat(withdrawn(0)).containsExactly("need N2");
    }

    private List<String> withdrawn(long after) {
        var withdrawn = new ArrayList<String>();
        store.forEachWithdrawn(after, (kind, id) -> withdrawn.add(kind.code() + " " + id));
        return withdrawn.stream().sorted().toList();
    }

    private void put(String id, String visibility) {
        var record = RecordJson.decode("{\"kind\":\"need\",\"id\":\"" + id
                + "\",\"title\":\"say \\\"visibility\\\":\\\"private\\\"\",\"visibility\":\"" + visibility + "\"}");
        store.write(writer -> writer.put(Kind.NEED, id, StoredForm.of(record)));
    }
}
