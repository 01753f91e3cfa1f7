package org.duijie.corpus.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.duijie.corpus.model.IndustryCode;
import org.duijie.corpus.model.IpcCode;
import org.duijie.corpus.model.RegionCode;
import org.junit.jupiter.api.Test;

class CodeNamesTest {
    private static final Locale ZH = Locale.CHINESE;
    private static final Locale EN = Locale.ENGLISH;

    private final CodeNames names = CodeNames.builtIn();

    @Test
    void regionsHaveNames() {
        assertThat(names.region("330000", ZH)).contains("浙江省");
        assertThat(names.region("330100", ZH)).contains("杭州市");
        assertThat(names.region("330110", EN)).contains("Yuhang District");
        assertThat(names.region("320500", EN)).contains("Suzhou (Jiangsu)");
        assertThat(names.region("810000", EN)).contains("Hong Kong");
    }

    @Test
    void industriesHaveNames() {
        assertThat(names.industry("C", ZH)).contains("制造业");
        assertThat(names.industry("C38", ZH)).contains("电气机械和器材制造");
        assertThat(names.industry("C38", EN)).contains("Electrical machinery and equipment");
    }

    @Test
    void ipcSymbolsHaveTitles() {
        assertThat(names.ipc("H", ZH)).contains("电学");
        assertThat(names.ipc("H01", ZH)).contains("电气元件");
        assertThat(names.ipc("H01", EN)).contains("Electric elements");
    }

    @Test
    void englishIsForEveryCountryAndChineseForEveryOtherLanguage() {
        assertThat(names.ipc("H01", Locale.UK)).contains("Electric elements");
        assertThat(names.ipc("H01", Locale.FRENCH)).contains("电气元件");
        assertThat(names.ipc("H01", Locale.ROOT)).contains("电气元件");
    }

    @Test
    void aFinerOrUnknownCodeHasNoNameOfItsOwn() {
        assertThat(names.region("110108", ZH)).isEmpty();
        assertThat(names.region("", ZH)).isEmpty();
        assertThat(names.industry("C3841", ZH)).isEmpty();
        assertThat(names.industry("制造业", ZH)).isEmpty();
        assertThat(names.ipc("H01M10/0525", ZH)).isEmpty();
        assertThat(names.ipc("Y02", EN)).isEmpty();
    }

    @Test
    void theNearestNameIsThatOfTheFinestCodeThatHasOne() {
        assertThat(names.nearestRegion(new RegionCode("330110"), ZH)).contains("余杭区");
        assertThat(names.nearestRegion(new RegionCode("330103"), ZH)).contains("杭州市");
        assertThat(names.nearestRegion(new RegionCode("330099"), EN)).contains("Zhejiang");
        assertThat(names.nearestIndustry(new IndustryCode("3841"), ZH)).contains("电气机械和器材制造");
        assertThat(names.nearestIndustry(new IndustryCode("C99"), EN)).contains("Manufacturing");
        assertThat(names.nearestIpc(new IpcCode("H01M 10/0525"), ZH)).contains("电气元件");
        assertThat(names.nearestIpc(new IpcCode("H88"), EN)).contains("Electricity");
    }

    @Test
    void whereNotEvenTheCoarsestCodeIsKnownThereIsNoNearestName() {
        assertThat(names.nearestRegion(new RegionCode("990000"), ZH)).isEmpty();
        assertThat(names.nearestIpc(new IpcCode("Y02E60/10"), ZH)).isEmpty();
    }

    @Test
    void theBuiltInNamesAreReadOnce() {
        assertThat(CodeNames.builtIn()).isSameAs(names);
    }
}
