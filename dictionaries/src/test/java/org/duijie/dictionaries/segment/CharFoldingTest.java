package org.duijie.dictionaries.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharFoldingTest {
    @Test
    void oneCharBecomesTheOneThatASearcherMeans() {
        assertThat(CharFolding.fold("鋰電池ＡＢｃ１２％CO₂m³\u3000\u00a0動餘")).isEqualTo("锂电池abc12%co2m3  动余");
    }

    @Test
    void whatIsFoldedStaysAsItIs() {
        for (int i = 0; i <= Character.MAX_VALUE; i++) {
            char folded = CharFolding.fold((char) i);
            assertThat(CharFolding.fold(folded)).as("U+%04X", i).isEqualTo(folded);
        }
    }

    @Test
    void chineseCharactersStayChineseAndOthersDoNotBecomeSo() {
        for (int i = 0; i <= Character.MAX_VALUE; i++) {
            char folded = CharFolding.fold((char) i);
            assertThat(Character.isIdeographic(folded)).as("U+%04X", i).isEqualTo(Character.isIdeographic(i));
        }
        assertThat(CharFolding.fold("かと①")).isEqualTo("かと①");
    }

    @Test
    void surrogatesStay() {
        assertThat(CharFolding.fold("𠮷🔋\ud83d")).isEqualTo("𠮷🔋\ud83d");
    }
}
