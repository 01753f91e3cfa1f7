package org.duijie.recommender.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.dictionaries.stop.StopTerms;
import org.duijie.indexer.forward.TermIds;
import org.duijie.recommender.internal.BrokenFiles;
import org.duijie.recommender.term.TermWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of docs/model.md. */
class FieldCentroidsTest {
    private static final Offset<Double> NEARLY = within(1e-3);
    private static final int SEPARATOR = TermIds.ofWord("隔膜");
    private static final int CELL = TermIds.ofWord("电池");
    private static final int RICE = TermIds.ofWord("水稻");

    /** All words weigh the same. */
    private static final TermWeights WEIGHTS = TermWeights.of(100, new HashMap<>(), new StopTerms(Map.of()));

    private final FieldCentroids centroids = FieldCentroids.of(new TreeMap<>(Map.of(
            "ipc:H01M", values(SEPARATOR, 0.6f, CELL, 0.8f),
            "ipc:H01G", values(CELL, 0.6f),
            "ipc:A01B", values(RICE, 1f))));

    @TempDir
    Path directory;

    @Test
    void aTextHasTheFieldsThatItsTermsAreNearTo() {
        // 隔膜 and 电池 have 0.707 each: H01M 0.990, H01G 0.424; by the fourth power 0.960 and 0.032
        var profile = profile("", SEPARATOR, CELL);

        assertThat(profile.agreement(profile)).isCloseTo(1, NEARLY);
        assertThat(profile.agreement(profile("H01M10/05"))).isCloseTo(0.999, NEARLY);
        assertThat(profile.agreement(profile("H01G4/00"))).isCloseTo(0.124, NEARLY);
        assertThat(profile.agreement(profile("A01B1/00"))).isZero();
    }

    @Test
    void givenFieldsAgreeByTheHierarchy() {
        assertThat(profile("H01M10/05").agreement(profile("H01M50/40"))).isCloseTo(1, NEARLY);
        // the class in common: 0.1 / (1 + 0.1)
        assertThat(profile("H01M10/05").agreement(profile("H01G4/00"))).isCloseTo(0.1 / 1.1, NEARLY);
        assertThat(profile("H01M10/05").agreement(profile("H02J7/00"))).isZero();
    }

    @Test
    void aTextWithoutAKnownTermHasNoFields() {
        assertThat(centroids.profiles(record(""), () -> terms(TermIds.ofWord("绣花"))))
                .isEmpty();
        assertThat(centroids.profiles(record(""), () -> terms(CELL))).containsOnlyKeys(FieldScheme.IPC);
    }

    @Test
    void aFileReadBackIsTheSameAndASpoiledOneIsRefused() throws IOException {
        var file = directory.resolve(FieldCentroids.FILE);
        centroids.write(file);
        var again = directory.resolve("again");
        FieldCentroids.read(file).write(again);

        assertThat(FieldCentroids.read(file).size()).isEqualTo(3);
        assertThat(again).hasSameBinaryContentAs(file);
        BrokenFiles.areRefused(file, "DJFC", FieldCentroids::read);
    }

    private FieldProfile profile(String ipc, int... words) {
        return centroids.profiles(record(ipc), () -> terms(words)).get(FieldScheme.IPC);
    }

    private static FieldTerms terms(int... words) {
        return FieldTerms.of(words, new int[0], new int[0], WEIGHTS);
    }

    private static CorpusRecord record(String ipc) {
        return RecordJson.decode("{\"kind\":\"achievement\",\"id\":\"a\",\"title\":\"题\",\"ipc\":["
                + (ipc.isEmpty() ? "" : "\"" + ipc + "\"") + "]}");
    }

    private static SortedMap<Integer, Float> values(int term, float value) {
        return new TreeMap<>(Map.of(term, value));
    }

    private static SortedMap<Integer, Float> values(int term, float value, int other, float otherValue) {
        return new TreeMap<>(Map.of(term, value, other, otherValue));
    }
}
