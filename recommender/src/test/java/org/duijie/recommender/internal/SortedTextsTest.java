package org.duijie.recommender.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SortedTextsTest {
    @Test
    void textsHaveTheOrderOfTheirBytesEachOnce() {
        // By UTF-16 the emoji would come before the full-width letter.
        var texts = SortedTexts.of(List.of("隔膜", "😀", "b", "Ａ", "", "b"));

        assertThat(texts.size()).isEqualTo(5);
        assertThat(List.of(texts.get(0), texts.get(1), texts.get(2), texts.get(3), texts.get(4)))
                .containsExactly("", "b", "隔膜", "Ａ", "😀");
        assertThat(texts.isSorted()).isTrue();
    }

    @Test
    void eachTextIsFoundAndNoOther() {
        var texts = SortedTexts.of(List.of("a", "ab", "隔膜"));

        for (int i = 0; i < texts.size(); i++) {
            assertThat(texts.indexOf(texts.get(i))).isEqualTo(i);
        }
        for (var absent : List.of("", "aa", "abc", "隔", "隔膜片")) {
            assertThat(texts.indexOf(absent)).isEqualTo(-1);
        }
        assertThat(SortedTexts.of(List.of()).indexOf("a")).isEqualTo(-1);
    }
}
