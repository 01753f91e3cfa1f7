package org.duijie.indexer.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.indexer.schema.Place.Form.FULL;
import static org.duijie.indexer.schema.Place.Form.INITIALS;
import static org.duijie.indexer.schema.Place.Form.LITERAL;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TitleGramsTest {
    @Test
    void aTextHasOneTermForEachOfAFewLengths() {
        var grams = new HashMap<String, Integer>();
        TitleGrams.add("shimo", FULL, 7, grams);
        TitleGrams.add("sm", INITIALS, 9, grams);

        assertThat(grams).isEqualTo(Map.of("1s", 9, "2sh", 7, "2sm", 9, "3shi", 7, "4shim", 7, "6shimo", 7));
    }

    @Test
    void ofInitialsLessIsKeptThanOfWholePinyin() {
        var grams = new HashMap<String, Integer>();
        TitleGrams.add("jysdxxdzcgz", INITIALS, 1, grams);
        assertThat(grams).hasSize(6).containsKey("8jysdxxdz");
        TitleGrams.add("jiyushenduxuexide", FULL, 1, grams);
        assertThat(grams).containsKey((char) ('0' + 16) + "jiyushenduxuexid");
    }

    @Test
    void whatIsTypedLeadsToTheTermsOfTheNextLength() {
        assertThat(TitleGrams.prefix("shim")).isEqualTo("4shim");
        assertThat(TitleGrams.isWhole("shim")).isTrue();
        assertThat(TitleGrams.prefix("shimo")).isEqualTo("6shimo");
        assertThat(TitleGrams.isWhole("shimo")).isFalse();
        assertThat(TitleGrams.beginning("shimo")).isEqualTo("4shim");
        assertThat(TitleGrams.prefix("一二三四五六七八九")).isEqualTo("8一二三四五六七八");
        assertThat(TitleGrams.isWhole("一二三四五六七八九")).isTrue();
        assertThat(TitleGrams.prefix("a".repeat(99))).isEqualTo((char) ('0' + 16) + "a".repeat(16));
    }

    @Test
    void aRankTellsThePlace() {
        for (boolean start : new boolean[] {true, false}) {
            for (var form : Place.Form.values()) {
                for (int length = 0; length < 100; length++) {
                    int rank = TitleGrams.rank(new Place(start, form), length);
                    assertThat(rank).isPositive();
                    assertThat(TitleGrams.place(rank)).isEqualTo(new Place(start, form));
                }
            }
        }
        assertThat(TitleGrams.rank(new Place(true, LITERAL), 9))
                .isGreaterThan(TitleGrams.rank(new Place(true, LITERAL), 10))
                .isGreaterThan(TitleGrams.rank(new Place(true, FULL), 1));
        assertThat(TitleGrams.rank(new Place(true, FULL), 60))
                .isGreaterThan(TitleGrams.rank(new Place(false, LITERAL), 1));
    }
}
