package org.duijie.corpus.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.store.ImportOptions;
import org.duijie.corpus.store.ImportProgress;
import org.duijie.corpus.store.Importer;
import org.duijie.corpus.store.RecordStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCorpusTest {
    static final SampleCorpus TINY = new SampleCorpus("/org/duijie/corpus/sample/tiny/");

    @TempDir
    Path directory;

    @Test
    void recordsAndJudgmentsAreReadInOrder() {
        assertThat(TINY.records())
                .extracting(CorpusRecord::id)
                .containsExactly("E-1", "N-1", "N-2", "A-1", "A-2", "P-1");
        assertThat(TINY.needs()).extracting(CorpusRecord::id).containsExactly("N-1", "N-2");
        assertThat(TINY.judgments()).hasSize(4).contains(new Judgment("N-1", "A-2", 0));
    }

    @Test
    void copiedFilesCanBeImported() {
        var files = TINY.copyTo(directory.resolve("sample"));

        assertThat(files).extracting(f -> f.getFileName().toString()).containsExactly("one.jsonl", "two.jsonl");
        assertThat(directory.resolve("sample/qrels.txt")).isRegularFile();
        assertThat(TINY.copyTo(directory.resolve("sample"))).isEqualTo(files);
        try (var store = RecordStore.open(directory.resolve("data"))) {
            var report = new Importer(store, directory).run(files, ImportOptions.DEFAULT, ImportProgress.NONE);
            assertThat(report.added()).isEqualTo(6);
        }
    }

    @Test
    void aDirectoryThatCannotBeMadeIsNamed() throws Exception {
        var file = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> TINY.copyTo(file))
                .isInstanceOf(BrokenRule.class)
                .hasMessageStartingWith("the sample corpus cannot be written to directory " + file);
    }

    @Test
    void theShippedCorpusIsAsLargeAndAsWellJudgedAsItsReadersExpect() {
        assumeThat(SampleCorpus.class.getResource("files.txt"))
                .as("the shipped corpus")
                .isNotNull();
        var sample = SampleCorpus.shipped();
        var records = sample.records();
        var counts = records.stream().collect(Collectors.groupingBy(CorpusRecord::kind, Collectors.counting()));
        assertThat(counts.get(Kind.ACHIEVEMENT)).isGreaterThanOrEqualTo(180);
        assertThat(counts.get(Kind.PATENT)).isGreaterThanOrEqualTo(100);
        assertThat(counts.get(Kind.NEED)).isGreaterThanOrEqualTo(60);
        assertThat(counts.get(Kind.ENTERPRISE)).isGreaterThanOrEqualTo(50);
        assertThat(records).extracting(CorpusRecord::id).doesNotHaveDuplicates();

        var technologies = records.stream()
                .filter(r -> r.kind().isTechnology())
                .map(CorpusRecord::id)
                .collect(Collectors.toSet());
        var needs = sample.needs().stream().map(CorpusRecord::id).collect(Collectors.toSet());
        assertThat(sample.judgments()).allSatisfy(j -> {
            assertThat(technologies).contains(j.itemId());
            assertThat(needs).contains(j.needId());
            assertThat(j.grade()).isBetween(0, 3);
        });
        var judged = sample.judgments().stream().collect(Collectors.groupingBy(Judgment::needId));
        assertThat(judged.values().stream().filter(l -> l.size() >= 12)).hasSizeGreaterThanOrEqualTo(50);
        judged.forEach((need, list) -> assertThat(list).as(need).doesNotHaveDuplicates());
    }

    @Test
    void everyEnterpriseOfAShippedNeedIsThere() {
        assumeThat(SampleCorpus.class.getResource("files.txt"))
                .as("the shipped corpus")
                .isNotNull();
        var sample = SampleCorpus.shipped();
        var ids = new HashSet<String>();
        sample.records().forEach(r -> ids.add(r.id()));
        var missing = new HashMap<String, String>();
        sample.needs().stream()
                .filter(n -> !n.enterpriseId().isEmpty() && !ids.contains(n.enterpriseId()))
                .forEach(n -> missing.put(n.id(), n.enterpriseId()));
        assertThat(missing).isEmpty();
        assertThat(List.copyOf(ids)).isNotEmpty();
    }
}
