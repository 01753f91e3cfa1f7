package org.duijie.indexer.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.indexer.schema.Place.Form.FULL;
import static org.duijie.indexer.schema.Place.Form.INITIALS;
import static org.duijie.indexer.schema.Place.Form.LITERAL;

import org.junit.jupiter.api.Test;

class ReadingsTest {
    @Test
    void aTextIsTypedAsWrittenByPinyinAndByInitials() {
        var readings = Readings.of("石墨烯/銀 PM2.5");

        assertThat(readings.literal()).isEqualTo("石墨烯银pm25");
        assertThat(readings.from(0, LITERAL, 4)).isEqualTo("石墨烯银");
        assertThat(readings.from(0, FULL, 64)).isEqualTo("shimoxiyinpm25");
        assertThat(readings.from(0, FULL, 4)).isEqualTo("shim");
        assertThat(readings.from(3, INITIALS, 64)).isEqualTo("ypm25");
        assertThat(readings.sound(1, 3)).isEqualTo("moxi");
    }

    @Test
    void charsKnowWhereTheyStandInTheTextAsItWasGiven() {
        var readings = Readings.of("“锂”-电池");

        assertThat(readings.length()).isEqualTo(3);
        assertThat(readings.offset(0)).isEqualTo(1);
        assertThat(readings.offset(1)).isEqualTo(4);
        assertThat(readings.indexOf(2)).isEqualTo(1);
        assertThat(readings.indexOf(9)).isEqualTo(3);
    }

    @Test
    void controlCharactersAndHalfSurrogatePairsAreLeftOut() {
        assertThat(Readings.of("\0\ud83d\ude00\ude00 。🔋").length()).isZero();
        assertThat(Readings.of("𠮷\ud842").literal()).isEqualTo("𠮷");
    }
}
