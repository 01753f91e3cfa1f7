package org.duijie.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.duijie.corpus.Fixtures;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Achievement;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.IndustryCode;
import org.duijie.corpus.model.IpcCode;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Money;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.Patent;
import org.duijie.corpus.model.RegionCode;
import org.duijie.corpus.model.Stage;
import org.duijie.corpus.model.TransferMode;
import org.duijie.corpus.model.Visibility;
import org.duijie.corpus.normalise.Normaliser;
import org.duijie.corpus.normalise.OrganisationAliases;
import org.junit.jupiter.api.Test;

class CsvReaderTest {
    @Test
    void achievementsAreReadFromChineseColumns() {
        var achievement = (Achievement) records("achievements.csv").getFirst();

        assertThat(achievement.common().title()).isEqualTo("陶瓷涂覆隔膜");
        assertThat(achievement.common().summary()).isEqualTo("第一段,\n含\"引号\"\n孔隙率≥45%");
        assertThat(achievement.common().keywords()).containsExactly("隔膜", "涂层", "电池", "新材料", "锂电池制造");
        assertThat(achievement.common().industry()).containsExactly(new IndustryCode("C3841"));
        assertThat(achievement.common().region()).contains(new RegionCode("330200"));
        assertThat(achievement.completers()).containsExactly("浙江示范大学", "示例研究院");
        assertThat(achievement.stage()).contains(Stage.MIDDLE);
        assertThat(achievement.transferModes()).containsExactly(TransferMode.TRANSFER, TransferMode.LICENCE);
        assertThat(achievement.price()).contains(new Money(new BigDecimal(1_200_000), "CNY"));
        assertThat(achievement.contact()).isEqualTo("张示例\n0574-00000012");
        assertThat(achievement.id()).startsWith("achievement-").hasSize(48);
    }

    @Test
    void aMissingIdIsMadeFromKindTitleAndOrganisationAndStaysTheSame() {
        assertThat(records("achievements.csv").getFirst().id())
                .isEqualTo(records("achievements.csv").getFirst().id())
                .isEqualTo(RowIds.of(Kind.ACHIEVEMENT, "陶瓷涂覆隔膜", "浙江示范大学"))
                .isNotEqualTo(RowIds.of(Kind.ACHIEVEMENT, "陶瓷涂覆隔膜", "示例研究院"));
    }

    @Test
    void patentsAreReadFromChineseColumns() {
        var patent = (Patent) records("patents.csv").getFirst();

        assertThat(patent.id()).isEqualTo("CN115794481A");
        assertThat(patent.applicants()).containsExactly("示例公司", "Example Co., Ltd.");
        assertThat(patent.inventors()).containsExactly("某甲", "某乙");
        assertThat(patent.common().ipc()).containsExactly(new IpcCode("H01M50/403"), new IpcCode("H01M10/0525"));
        assertThat(patent.claims()).containsExactly("1.一种隔膜,其特征在于…", "2.根据权利要求1…");
        assertThat(patent.applicationDate()).hasToString("Optional[2022-11-30]");
        assertThat(patent.publicationDate()).hasToString("Optional[2023-03-14]");
        assertThat(patent.legalStatus()).isEqualTo("实质审查");
    }

    @Test
    void needsAreReadFromChineseColumnsAndPointToTheEnterpriseOfThatName() {
        var needs = records("needs.csv");
        var first = (Need) needs.getFirst();
        var second = (Need) needs.getLast();
        var enterprise = records("enterprises.csv").getFirst();

        assertThat(first.enterpriseId()).isEqualTo(enterprise.id());
        assertThat(first.budget()).contains(new Money(new BigDecimal(500_000), "CNY"));
        assertThat(first.deadline()).hasToString("Optional[2025-06-30]");
        assertThat(first.transferModes()).containsExactly(TransferMode.COOPERATION, TransferMode.INVESTMENT);
        assertThat(first.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(second.budget()).isEmpty();
        assertThat(second.transferModes()).isEmpty();
        assertThat(second.visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(second.common().region()).isEmpty();
        assertThat(second.common().keywords()).containsExactly("火星基地");
    }

    @Test
    void enterprisesAreReadFromChineseColumns() {
        var enterprise = (Enterprise) records("enterprises.csv").getFirst();

        assertThat(enterprise.common().title()).isEqualTo("杭州示例隔膜有限公司");
        assertThat(enterprise.uscc()).isEqualTo("91330100000000000X");
        assertThat(enterprise.products()).containsExactly("隔膜", "涂布机");
        assertThat(enterprise.employees()).isEqualTo(OptionalInt.of(120));
    }

    @Test
    void aKindColumnGoesBeforeTheGuess() {
        assertThat(records("mixed.csv")).extracting(CorpusRecord::kind).containsExactly(Kind.NEED, Kind.ACHIEVEMENT);
    }

    @Test
    void aMappingFileGoesBeforeTheUsualNamesAndMayLeaveColumnsOut() {
        var mapping = MappingFile.read(Fixtures.file("read/own-columns.mapping.json"));
        var file = Fixtures.file("read/own-columns.csv");
        var options = mapping.options().withKind(Optional.of(Kind.ACHIEVEMENT));
        try (var reader = FileFormat.CSV.open(file, options)) {
            var record = (Achievement) records(reader).getFirst();

            assertThat(record.common().title()).isEqualTo("隔膜");
            assertThat(record.owner().orElseThrow().name()).isEqualTo("示例研究院");
            assertThat(record.common().summary()).isEmpty();
            assertThat(reader.unmappedColumns()).containsExactly("内部号", "成果简介");
        }
    }

    @Test
    void entriesKnowTheirLineAndRawText() {
        try (var reader = FileFormat.CSV.open(Fixtures.file("read/needs.csv"), ReadOptions.USUAL)) {
            assertThat(reader.next().orElseThrow().line()).isEqualTo(2);
            var second = reader.next().orElseThrow();
            assertThat(second.line()).isEqualTo(3);
            assertThat(second.raw()).isEqualTo("无预算的需求,说明,杭州示例隔膜有限公司,面议,2025/7/1,不限,是,火星基地");
            assertThat(reader.next()).isEmpty();
            assertThat(reader.bytesRead())
                    .isEqualTo(Fixtures.file("read/needs.csv").toFile().length());
        }
    }

    private static List<CorpusRecord> records(String fixture) {
        Path file = Fixtures.file("read/" + fixture);
        try (var reader = FileFormat.ofFile(file).open(file, ReadOptions.USUAL)) {
            return records(reader);
        }
    }

    private static List<CorpusRecord> records(RecordReader reader) {
        var records = new ArrayList<CorpusRecord>();
        for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
            assertThat(entry.get()).isInstanceOf(Entry.Found.class);
            var object = ((Entry.Found) entry.get()).object();
            new Normaliser(OrganisationAliases.NONE).normalise(object, Optional.empty(), f -> {});
            records.add(RecordJson.decode(object, Optional.empty()).value());
        }
        return records;
    }

    @Test
    void everyUsualColumnIsMappedToAFieldThatRecordsHave() throws IOException {
        try (var lines = UsualColumns.lines("columns.tsv")) {
            assertThat(lines.lines().filter(l -> !l.startsWith("#")))
                    .isNotEmpty()
                    .allSatisfy(l ->
                            assertThat(CellForm.of(l.split("\t", -1)[1])).as(l).isPresent());
        }
    }
}
