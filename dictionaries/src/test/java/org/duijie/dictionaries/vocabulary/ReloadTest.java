package org.duijie.dictionaries.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.duijie.dictionaries.MixedTexts;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.segment.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cutting while the dictionaries change. */
class ReloadTest {
    private static final int THREADS = 3;
    private static final int RELOADS = 6;

    @TempDir
    Path folder;

    @Test
    void eachTextIsCutByOneOfTheTwoVocabulariesAndNeverByAMixture() throws Exception {
        var text = "鋰電池隔膜的石墨烯甲乙丙膜" + MixedTexts.text(new Random(11), 100);
        write("石墨烯甲\tn\n甲乙丙膜\tn\n");
        var live = LiveVocabulary.of(folder);
        var first = cut(live.get(), text);
        write("烯甲乙\tn\n鋰電池隔膜的石墨\tn\n");
        live.reload();
        var second = cut(live.get(), text);
        assertThat(first).isNotEqualTo(second);

        var running = new AtomicBoolean(true);
        var begun = new CountDownLatch(THREADS);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var results = new ArrayList<Future<List<List<Word>>>>();
            Callable<List<List<Word>>> cutting = () -> {
                var others = new ArrayList<List<Word>>();
                begun.countDown();
                while (running.get()) {
                    var words = cut(live.get(), text);
                    if (!words.equals(first) && !words.equals(second)) {
                        others.add(words);
                    }
                }
                return others;
            };
            for (int i = 0; i < THREADS; i++) {
                results.add(threads.submit(cutting));
            }
            begun.await();
            try {
                for (int i = 0; i < RELOADS; i++) {
                    write(i % 2 == 0 ? "石墨烯甲\tn\n甲乙丙膜\tn\n" : "烯甲乙\tn\n鋰電池隔膜的石墨\tn\n");
                    live.reload();
                    assertThat(cut(live.get(), text)).isEqualTo(i % 2 == 0 ? first : second);
                }
            } finally {
                running.set(false);
            }
            for (var result : results) {
                assertThat(result.get()).isEmpty();
            }
        }
    }

    private static List<Word> cut(Vocabulary vocabulary, String text) {
        return vocabulary.segmenter().segment(text, Granularity.SEARCH);
    }

    private void write(String terms) throws IOException {
        Files.writeString(folder.resolve("mine.terms.txt"), terms);
    }
}
