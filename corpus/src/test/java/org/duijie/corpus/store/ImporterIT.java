package org.duijie.corpus.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duijie.corpus.Fixtures;
import org.duijie.corpus.json.RecordJsonTest;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Patent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Places.class)
class ImporterIT {
    @TempDir
    Path directory;

    private final Places places;
    private RecordStore store;

    ImporterIT(Places places) {
        this.places = places;
    }

    @BeforeEach
    void open() {
        store = RecordStore.open(places.fresh());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aRepeatedImportChangesNothing() {
        var files = List.of(Fixtures.file("sample/tiny/one.jsonl"), Fixtures.file("read/achievements.csv"));
        var first = run(files);
        long sequence = store.sequence();

        var second = run(files);

        assertThat(first.added()).isEqualTo(4);
        assertThat(second.added() + second.changed() + second.rejected()).isZero();
        assertThat(second.unchanged()).isEqualTo(4);
        assertThat(second.read()).isEqualTo(4);
        assertThat(store.sequence()).isEqualTo(sequence);
    }

    @Test
    void changedRecordsAreCountedAndTakeNewNumbers() throws IOException {
        run(List.of(write("a.jsonl", need("N1", "甲"), need("N2", "乙"))));

        var report = run(List.of(write("a.jsonl", need("N1", "甲"), need("N2", "丙"), need("N3", "丁"))));

        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.added()).isEqualTo(1);
        assertThat(store.sequence()).isEqualTo(4);
        assertThat(report.characters()).isEqualTo(3);
        assertThat(report.rejectFile()).isEmpty();
        assertThat(directory.resolve("rejects")).doesNotExist();
    }

    @Test
    void emptyFilesAndBlankLinesHoldNothing() throws IOException {
        var report = run(List.of(
                write("empty.jsonl"),
                write("blank.jsonl", "", "  ", "\r", need("N1", "甲")),
                Files.writeString(directory.resolve("empty.csv"), "")));

        assertThat(report.read()).isEqualTo(1);
        assertThat(report.added()).isEqualTo(1);
        assertThat(run(List.of()).read()).isZero();
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreAccepted() throws IOException {
        var file = directory.resolve("windows.jsonl");
        Files.writeString(file, "\uFEFF" + need("N1", "甲") + "\r\n" + need("N2", "乙"));

        assertThat(run(List.of(file)).added()).isEqualTo(2);
    }

    @Test
    void ignoredFieldsAndUnmappedColumnsAreReported() throws IOException {
        var json = write(
                "a.jsonl",
                "{\"id\":\"1\",\"kind\":\"need\",\"title\":\"甲\",\"x\":1,\"y\":2}",
                "{\"id\":\"2\",\"kind\":\"need\",\"title\":\"甲\",\"x\":1}");
        var table = Fixtures.file("read/achievements.csv");

        var report = run(List.of(json, table));

        assertThat(report.ignoredFields())
                .containsEntry("x", 2L)
                .containsEntry("y", 1L)
                .hasSize(2);
        assertThat(report.unmappedColumns()).hasSize(1).containsEntry(table, List.of("备注"));
    }

    @Test
    void aDefaultKindGoesToRecordsThatDoNotSayTheirs() throws IOException {
        var file = write("a.jsonl", "{\"id\":\"1\",\"title\":\"甲\"}", need("2", "乙"));

        new Importer(store, directory)
                .run(List.of(file), ImportOptions.DEFAULT.withKind("patent"), ImportProgress.NONE);

        assertThat(store.counts()).containsEntry(Kind.PATENT, 1L).containsEntry(Kind.NEED, 1L);
    }

    @Test
    void interactionsAreKeptOnceHoweverOftenTheyAreImported() throws IOException {
        var other = RecordJsonTest.INTERACTION.replace("\"kind\":\"interaction\",", "");
        var file = write("i.jsonl", RecordJsonTest.INTERACTION, other, other.replace("E-1", "E-2"));
        var options = ImportOptions.DEFAULT.withKind("interaction");

        var first = new Importer(store, directory).run(List.of(file), options, ImportProgress.NONE);
        var second = new Importer(store, directory).run(List.of(file), options, ImportProgress.NONE);

        assertThat(first.read()).isEqualTo(3);
        assertThat(first.interactionsAdded()).isEqualTo(2);
        assertThat(first.unchanged()).isEqualTo(1);
        assertThat(second.unchanged()).isEqualTo(3);
        assertThat(store.interactionCount()).isEqualTo(2);
    }

    @Test
    void progressRisesToTheEnd() throws IOException {
        var lines = new ArrayList<String>();
        for (int i = 0; i < 2_000; i++) {
            lines.add(need("N" + i, "甲"));
        }
        var file = write("a.jsonl", lines.toArray(String[]::new));
        var bytes = new ArrayList<Long>();
        var records = new ArrayList<Long>();

        new Importer(store, directory).run(List.of(file), ImportOptions.DEFAULT, (done, total, count) -> {
            assertThat(total).isEqualTo(file.toFile().length());
            bytes.add(done);
            records.add(count);
        });

        assertThat(bytes)
                .isSorted()
                .hasSizeGreaterThan(3)
                .last()
                .isEqualTo(file.toFile().length());
        assertThat(records).isSorted().last().isEqualTo(2_000L);
    }

    @Test
    void aFailureOfTheCallersProgressLeavesTheStoreAsItWas() throws IOException {
        var file = write("a.jsonl", need("N1", "甲"));
        try {
            new Importer(store, directory).run(List.of(file), ImportOptions.DEFAULT, (done, total, count) -> {
                throw new IllegalStateException("enough");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("enough");
        }
        assertThat(store.sequence()).isZero();
        assertThat(run(List.of(file)).added()).isEqualTo(1);
    }

    private ImportReport run(List<Path> files) {
        return new Importer(store, directory).run(files, ImportOptions.DEFAULT, ImportProgress.NONE);
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.write(directory.resolve(name), List.of(lines));
    }

    private static String need(String id, String title) {
        return "{\"id\":\"" + id + "\",\"kind\":\"need\",\"title\":\"" + title + "\"}";
    }

    @Test
    void theReportCountsWhatEachRuleDidWithExamples() throws IOException {
        var file = Files.writeString(directory.resolve("office.csv"), """
                成果名称,完成单位,所在地区,转让价格(万元),完成日期
                甲,示例大学,浙江省杭州市余杭区,50,2023年5月
                乙,示例大学,330199,,2023.5.1
                丙,示例大学,余杭,面议,2023-02-30
                """);

        var report = new Importer(store, directory)
                .run(List.of(file), ImportOptions.DEFAULT.withMaxRejects(1), ImportProgress.NONE);

        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.rules())
                .extracting(r -> r.rule() + " " + r.changed() + " " + r.warned() + " " + r.refused())
                .containsExactly("date 2 0 1", "money 1 0 0", "region 2 1 0");
        assertThat(report.rules().getLast().examples())
                .extracting(e -> e.place() + " " + e.finding().before() + " -> "
                        + e.finding().after())
                .containsExactly(
                        file + ":2 浙江省杭州市余杭区 -> 330110", file + ":4 余杭 -> 330110", file + ":3 330199 -> 330199");
    }

    @Test
    void formerNamesComeFromTheDataDirectory() throws IOException {
        Files.writeString(directory.resolve("organisation-aliases.tsv"), "示例新名有限公司\t示例旧名有限公司\n");
        var file = Files.writeString(
                directory.resolve("office.jsonl"),
                "{\"id\":\"P-1\",\"kind\":\"patent\",\"title\":\"甲\",\"applicants\":[\"示例旧名有限责任公司\"]}\n");

        run(List.of(file));

        assertThat(((Patent) store.find("P-1").orElseThrow()).applicants()).containsExactly("示例新名有限公司");
    }
}
