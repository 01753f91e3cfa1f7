package org.duijie.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.duijie.corpus.Fixtures;
import org.duijie.corpus.model.Achievement;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Patent;
import org.duijie.corpus.model.RegionCode;
import org.duijie.corpus.model.Stage;
import org.junit.jupiter.api.Test;

class TableFormatsTest {
    private static final Path DATA = Path.of(System.getProperty("duijie.data", "../../shared/data"));

    @Test
    void aJsonArrayIsCutIntoItsElements() {
        var reading = Reading.of(Fixtures.file("read/array.json"));

        assertThat(reading.wrong()).isEmpty();
        assertThat(reading.titles()).containsExactly("含 ] } , \" 的标题", "乙");
        assertThat(reading.records().getLast().common().keywords()).containsExactly("a,b", "[c]");
        assertThat(reading.parts()).containsExactly(":1", ":2");
    }

    @Test
    void aFileOfTheNationalEncodingIsReadWithoutBeingTold() {
        var reading = Reading.of(Fixtures.file("read/gbk.csv"));

        assertThat(reading.titles()).containsExactly("锂电池隔膜", "\uD842\uDFB7田涂层");
        assertThat(reading.records().getLast().common().summary()).isEqualTo("孔隙率,≥45%");
    }

    @Test
    void aLenientFileMayHoldSeparatorsAndQuotesInItsLastColumn() {
        var reading = Reading.of(Fixtures.file("read/lenient.csv"), ReadOptions.USUAL.withLenient(true));

        assertThat(reading.wrong()).isEmpty();
        assertThat(reading.titles()).containsExactly("涂层, 两用", "乙", "丙");
        assertThat(reading.records())
                .extracting(r -> r.common().summary())
                .containsExactly("耐温180℃,孔隙率≥45%,屏幕5\"以上", "全部加引号, 且 \"双写\"", "");
    }

    @Test
    void tabsPartTheColumnsOfTsvAndOfTextsThatHaveThem() {
        var record = (Achievement)
                Reading.of(Fixtures.file("read/tabs.tsv")).records().getFirst();

        assertThat(record.common().summary()).isEqualTo("含,逗号");
        assertThat(record.stage()).contains(Stage.MIDDLE);
        assertThat(Reading.of(Fixtures.file("read/tabs.txt")).titles()).containsExactly("甲");
    }

    @Test
    void aDumpIsReadWithEscapesIntroducersAndCommentsAsNames() {
        var reading = Reading.of(Fixtures.file("read/commented.sql"));

        assertThat(reading.wrong()).isEmpty();
        assertThat(reading.titles()).containsExactly("隔膜'A' 'B' \\ 一;二),(三", "涂层", "双引号");
        assertThat(reading.parts()).containsExactly("achievement:1", "achievement:2", "achievement:3");
        var first = (Achievement) reading.records().getFirst();
        assertThat(first.id()).isEqualTo("1");
        assertThat(first.stage()).contains(Stage.MIDDLE);
        assertThat(first.endDate()).hasToString("Optional[2024-03-18]");
        assertThat(((Achievement) reading.records().get(1)).endDate()).isEmpty();
        assertThat(reading.unmapped()).containsExactly("note", "log!at", "log!what");
    }

    @Test
    void tenRealPatentsOfADumpAreReadWithTheirFields() {
        var dump = DATA.resolve("patents/full-fields-10.sql");
        assumeThat(dump).as("real dump").isReadable();

        var reading = Reading.of(dump);

        assertThat(reading.wrong()).isEmpty();
        assertThat(reading.records()).hasSize(10).allSatisfy(TableFormatsTest::isComplete);
        var last = (Patent) reading.records().getLast();
        assertThat(last.id()).isEqualTo("CN115883397A");
        assertThat(last.applicationNo()).isEqualTo("202211359874.7");
        assertThat(last.publicationDate()).hasToString("Optional[2023-03-31]");
        assertThat(last.inventors()).hasSize(4);
        assertThat(last.legalStatus()).isEqualTo("有权-审定授权");
    }

    private static void isComplete(CorpusRecord record) {
        var patent = (Patent) record;
        assertThat(patent.common().title()).isNotEmpty();
        assertThat(patent.common().summary()).isNotEmpty();
        assertThat(patent.common().ipc()).isNotEmpty();
        assertThat(patent.common().region()).contains(new RegionCode("410000"));
        assertThat(patent.applicants()).containsExactly("中科大数据研究院");
        assertThat(patent.inventors()).isNotEmpty();
        assertThat(patent.claims()).isNotEmpty();
        assertThat(patent.applicationDate()).isPresent();
    }

    @Test
    void aNumberOfDaysIsADateOnlyInAColumnOfDates() throws java.io.IOException {
        var file = Files.createTempFile("serial", ".csv");
        Files.writeString(file, "成果名称,完成日期,登记号\n甲,45369,45369\n");

        var record = (Achievement) Reading.of(file).records().getFirst();

        assertThat(record.endDate()).hasToString("Optional[2024-03-18]");
        assertThat(record.registrationNo()).isEqualTo("45369");
        assertThat(SerialDate.of(new java.math.BigDecimal("0.5"))).isEqualTo(Optional.empty());
    }
}
