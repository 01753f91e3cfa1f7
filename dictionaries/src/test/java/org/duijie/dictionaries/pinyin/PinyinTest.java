package org.duijie.dictionaries.pinyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.duijie.dictionaries.MixedTexts;
import org.junit.jupiter.api.Test;

class PinyinTest {
    @Test
    void aWordIsReadInFullAndByInitials() {
        assertThat(Pinyin.full("石墨烯")).isEqualTo("shimoxi");
        assertThat(Pinyin.initials("石墨烯")).isEqualTo("smx");
        assertThat(Pinyin.full("绿色")).isEqualTo("lvse");
    }

    @Test
    void aWordIsReadAsAWholeAndNotByItsCharacters() {
        assertThat(Pinyin.full("重庆")).isEqualTo("chongqing");
        assertThat(Pinyin.full("重量")).isEqualTo("zhongliang");
        assertThat(Pinyin.full("在重庆的银行")).isEqualTo("zaichongqingdeyinhang");
    }

    @Test
    void traditionalAndFullWidthTextIsFolded() {
        assertThat(Pinyin.full("鋰電池")).isEqualTo(Pinyin.full("锂电池")).isEqualTo("lidianchi");
        assertThat(Pinyin.initials("ＰＭ２.５监测")).isEqualTo("pm2.5jc");
    }

    @Test
    void whatIsNotChineseHasNoSyllable() {
        assertThat(Pinyin.syllables("3D打印 ℃")).containsExactly("", "", "da", "yin", "", "");
        assertThat(Pinyin.syllables("")).isEmpty();
        assertThat(Pinyin.readings('a')).isEmpty();
    }

    @Test
    void aCharacterHasAllItsUsualReadings() {
        assertThat(Pinyin.readings('重')).containsExactly("zhong", "chong");
        assertThat(Pinyin.readings('樂')).containsExactly("le", "yue", "yao", "lao");
    }

    @Test
    void anyTextHasOneSyllableForEachChar() {
        long seed = 20261124;
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var text = MixedTexts.text(random, 12);
            assertThat(Pinyin.syllables(text)).as("seed %d, text %d", seed, i).hasSize(text.length());
        }
    }

    @Test
    void severalThreadsReadTheSame() throws Exception {
        Callable<String> reading = () -> Pinyin.full("重庆石墨烯改性锂电池隔膜");
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var read : threads.invokeAll(List.of(reading, reading, reading, reading))) {
                assertThat(read.get()).isEqualTo("chongqingshimoxigaixinglidianchigemo");
            }
        }
    }
}
