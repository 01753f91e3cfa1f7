package org.duijie.indexer.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duijie.indexer.SmallCorpus.achievement;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.SmallCorpus;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.indexer.schema.RecordKey;
import org.duijie.indexer.write.Generations;
import org.duijie.indexer.write.IndexProgress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every fault that an index can have is put into a real one and found. */
class IndexVerifierTest {
    private static final String NEED =
            "{\"kind\":\"need\",\"id\":\"N1\",\"title\":\"隔膜\",\"visibility\":\"private\",\"region\":\"330106\"}";

    @TempDir
    Path directory;

    private SmallCorpus corpus;

    @BeforeEach
    void build() {
        corpus = new SmallCorpus(directory);
        corpus.put(achievement("A1", "锂电池隔膜", ""), achievement("A2", "石墨烯", ""), NEED)
                .index();
    }

    @AfterEach
    void close() {
        corpus.close();
    }

    @Test
    void whatWasIndexedIsClean() {
        corpus.put(SmallCorpus.randomAchievements(1, 300))
                .delete(Kind.ACHIEVEMENT, "A1")
                .index();
        corpus.put(achievement("A2", "轴承", "")).index();

        var report = verify();

        assertThat(report.clean()).isTrue();
        assertThat(report.records()).isEqualTo(300).isEqualTo(report.documents());
        assertThat(report.first()).isEmpty();
        assertThat(verifier().checkFiles()).isEmpty();
    }

    @Test
    void aRecordThatTheIndexLostIsMissing() throws IOException {
        alter(writer -> writer.deleteDocuments(IndexSchema.keyTerm(RecordKey.of(Kind.ACHIEVEMENT, "A2"))));

        assertFaults(Map.of(Fault.MISSING, List.of("A2 achievement")));
    }

    @Test
    void aRecordThatTheStoreNeverHadIsExtra() throws IOException {
        alter(writer -> writer.addDocument(document(achievement("A9", "陶瓷涂层", ""))));

        assertFaults(Map.of(Fault.EXTRA, List.of("A9 achievement")));
    }

    @Test
    void aRecordThatWasDeletedIsExtra() throws IOException {
        corpus.delete(Kind.ACHIEVEMENT, "A2").index();
        alter(writer -> writer.addDocument(document(achievement("A2", "石墨烯", ""))));

        assertFaults(Map.of(Fault.EXTRA, List.of("A2 achievement")));
    }

    @Test
    void aRecordThatIsThereTwiceIsDoubled() throws IOException {
        alter(writer -> writer.addDocument(document(achievement("A2", "石墨烯", ""))));

        assertFaults(Map.of(Fault.DOUBLED, List.of("A2 achievement")));
    }

    @Test
    void anOlderContentIsDifferent() throws IOException {
        alter(writer -> replace(writer, document(achievement("A2", "氧化石墨烯", "")), Kind.ACHIEVEMENT, "A2"));

        assertFaults(Map.of(Fault.DIFFERENT, List.of("A2 achievement")));
    }

    @Test
    void aPrivateNeedThatEverybodyWouldFindIsAFault() throws IOException {
        var need = document(NEED);
        need.removeFields(IndexSchema.VISIBILITY);
        need.add(new StringField(IndexSchema.VISIBILITY, "public", Field.Store.NO));
        alter(writer -> replace(writer, need, Kind.NEED, "N1"));

        assertFaults(Map.of(Fault.FIELDS, List.of("N1 need visibility")));
    }

    @Test
    void aFacetThatCountsWhatTheRecordDoesNotHaveIsAFault() throws IOException {
        var need = document(NEED);
        need.add(new SortedSetDocValuesField("facet.region", new BytesRef("110000")));
        need.add(new StringField("filter.region", "110000", Field.Store.NO));
        alter(writer -> replace(writer, need, Kind.NEED, "N1"));

        assertFaults(Map.of(Fault.FIELDS, List.of("N1 need facet.region", "filter.region=110000 +1")));
    }

    @Test
    void changesThatAreNotIndexedYetAreCountedAndAreNoFault() {
        corpus.put(achievement("A1", "数控机床", ""), achievement("A3", "激光焊接", "")).delete(Kind.ACHIEVEMENT, "A2");

        var report = verify();

        assertThat(report.behind()).isEqualTo(3);
        assertThat(report.first()).isEmpty();
        assertThat(report.clean()).isFalse();
    }

    @Test
    void tenOfEachFaultAreShownAndAllAreCounted() throws IOException {
        corpus.put(SmallCorpus.randomAchievements(1, 30)).index();
        alter(writer -> writer.deleteAll());

        var report = verify();

        assertThat(report.counts()).containsEntry(Fault.MISSING, 31L);
        assertThat(report.first().get(Fault.MISSING)).hasSize(10);
        assertThat(report.documents()).isZero();
    }

    @Test
    void aFlippedByteIsFoundByLucene() throws IOException {
        try (var files = Files.list(generation())) {
            var segment =
                    files.filter(f -> f.toString().endsWith(".cfs")).findFirst().orElseThrow();
            try (var channel = FileChannel.open(segment, StandardOpenOption.WRITE)) {
                channel.write(java.nio.ByteBuffer.wrap(new byte[] {42, 42, 42, 42}), channel.size() / 2);
            }
        }
        assertThat(verifier().checkFiles())
                .hasValueSatisfying(said -> assertThat(said).contains("FAILED"));
    }

    @Test
    void withoutAnIndexTheMessageSaysWhatToRun() {
        var verifier = new IndexVerifier(directory.resolve("nowhere"), corpus.store(), Vocabulary.shipped());

        assertThatThrownBy(() -> verifier.verify(IndexProgress.NONE))
                .isInstanceOf(BrokenRule.class)
                .hasMessageEndingWith("run first: ./duijie index");
    }

    private void assertFaults(Map<Fault, List<String>> faults) {
        var report = verify();
        assertThat(report.first()).isEqualTo(faults);
        assertThat(report.clean()).isFalse();
    }

    private VerifyReport verify() {
        return verifier().verify(IndexProgress.NONE);
    }

    private IndexVerifier verifier() {
        return new IndexVerifier(corpus.root(), corpus.store(), Vocabulary.shipped());
    }

    private Path generation() throws IOException {
        return new Generations(corpus.root()).current().orElseThrow();
    }

    private static Document document(String json) {
        CorpusRecord record = RecordJson.decode(json);
        return IndexSchema.document(
                record, List.of(), Optional.empty(), IndexSchema.analyzer(Vocabulary::shipped), Optional.empty());
    }

    private static void replace(IndexWriter writer, Document document, Kind kind, String id) throws IOException {
        writer.updateDocument(IndexSchema.keyTerm(RecordKey.of(kind, id)), document);
    }

    /** Changes the index without the store; the manifest stays. */
    private void alter(Alteration alteration) throws IOException {
        var configuration = new IndexWriterConfig(IndexSchema.analyzer(Vocabulary::shipped));
        try (var files = FSDirectory.open(generation());
                var writer = new IndexWriter(files, configuration)) {
            writer.setLiveCommitData(List.copyOf(java.util.stream.StreamSupport.stream(
                            writer.getLiveCommitData().spliterator(), false)
                    .toList()));
            alteration.apply(writer);
            writer.commit();
        }
    }

    private interface Alteration {
        void apply(IndexWriter writer) throws IOException;
    }
}
