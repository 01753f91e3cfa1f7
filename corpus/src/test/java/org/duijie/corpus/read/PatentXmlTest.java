package org.duijie.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duijie.corpus.Fixtures;
import org.duijie.corpus.model.IpcCode;
import org.duijie.corpus.model.Patent;
import org.duijie.corpus.model.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatentXmlTest {
    @Test
    void aPatentOfTheChineseOfficeHasItsNumbersAsPeopleWriteThem() {
        var patent = patents("cnipa.xml").getFirst();

        assertThat(patent.id()).isEqualTo("CN100000001A");
        assertThat(patent.publicationNo()).isEqualTo("CN100000001A");
        assertThat(patent.applicationNo()).isEqualTo("202210000000.1");
        assertThat(patent.kindCode()).isEqualTo("A");
        assertThat(patent.applicationDate()).hasToString("Optional[2022-11-30]");
        assertThat(patent.publicationDate()).hasToString("Optional[2024-03-19]");
    }

    @Test
    void aPatentOfTheChineseOfficeHasItsTextsInChinese() {
        var patent = patents("cnipa.xml").getFirst();

        assertThat(patent.common().title()).isEqualTo("一种锂电池隔膜");
        assertThat(patent.common().summary()).isEqualTo("孔隙率≥45%,含Al2O3。");
        assertThat(patent.claims()).containsExactly("1.一种锂电池隔膜,其特征在于…", "2.根据权利要求1所述的隔膜…");
        assertThat(patent.applicants()).containsExactly("示例隔膜、涂层有限公司");
        assertThat(patent.inventors()).containsExactly("某甲", "某乙");
        assertThat(patent.common().ipc()).containsExactly(new IpcCode("H01M10/0525"), new IpcCode("H01M50/403"));
        assertThat(patent.common().region()).contains(new RegionCode("330200"));
    }

    @Test
    void aDesignHasItsTitleAndTheNumberOfItsDocument() {
        var patent = patents("cnipa-design.xml").getFirst();

        assertThat(patent.common().title()).isEqualTo("充电桩");
        assertThat(patent.publicationNo()).isEqualTo("CN300000001S");
        assertThat(patent.applicationNo()).isEqualTo("202330000000.2");
    }

    @Test
    void exchangeDocumentsAreReadOneAfterTheOtherAndTheirDocumentTypeIsNot() {
        var patents = patents("st36.xml");

        assertThat(patents).extracting(Patent::id).containsExactly("CN100000001A", "CN100000002A");
        var patent = patents.getFirst();
        assertThat(patent.applicationNo()).isEqualTo("202210000000.6");
        assertThat(patent.common().title()).isEqualTo("Separator 100000001");
        assertThat(patent.common().summary()).isEqualTo("Porosity of at least 45 %.");
        assertThat(patent.common().ipc()).containsExactly(new IpcCode("H01M50/403"));
        assertThat(patent.cpc()).containsExactly(new IpcCode("H01M10/0525"));
        assertThat(patent.applicants()).containsExactly("示例隔膜有限公司");
        assertThat(patent.inventors()).containsExactly("MOU JIA");
        assertThat(patent.familyId()).isEqualTo("70000001");
        assertThat(patent.publicationDate()).hasToString("Optional[2024-03-19]");
    }

    @ParameterizedTest
    @CsvSource({
        "H01M 10/0525 (2010.01),H01M10/0525",
        "G09G5/10(2006.01)I,G09G5/10",
        "A61K   9/00        ,A61K9/00",
        "H01M0010052500,H01M0010052500",
    })
    void theSymbolIsTakenOutOfATextWithVersionAndMore(String text, String symbol) {
        assertThat(PatentXml.symbol(List.of("", "", "", "", ""), text)).isEqualTo(symbol);
    }

    private static List<Patent> patents(String fixture) {
        var reading = Reading.of(Fixtures.file("read/" + fixture));
        assertThat(reading.wrong()).isEmpty();
        return reading.records().stream().map(Patent.class::cast).toList();
    }
}
