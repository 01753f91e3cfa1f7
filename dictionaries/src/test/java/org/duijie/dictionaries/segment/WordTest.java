package org.duijie.dictionaries.segment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordTest {
    @Test
    void aWordHasAtLeastOneChar() {
        assertThatThrownBy(() -> word(3, 3, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("word \"隔膜\": stretch [3,3) is empty");
    }

    @Test
    void aWordNeverStepsBackAndTakesAtLeastOnePosition() {
        assertThatThrownBy(() -> word(3, 5, -1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("word \"隔膜\": step -1, span 1");
        assertThatThrownBy(() -> word(3, 5, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("word \"隔膜\": step 0, span 0");
    }

    private static Word word(int start, int end, int step, int span) {
        return new Word("隔膜", start, end, step, span, false, Origin.DOMAIN, "n");
    }
}
