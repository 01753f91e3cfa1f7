package org.duijie.dictionaries.segment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordTest {
    @Test
    void aWordHasAtLeastOneChar() {
        assertThatThrownBy(() -> new Word("隔膜", 3, 3, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("word \"隔膜\": span [3,3) is empty");
    }
}
