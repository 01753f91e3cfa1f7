package org.duijie.dictionaries.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.duijie.dictionaries.MixedTexts;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Lucene's {@code BaseTokenStreamTestCase.checkRandomData} checks, on our random texts. */
class TokenStreamContractTest {
    private static final int ROUNDS = 300;

    static List<Supplier<Analyzer>> analyzers() {
        return List.of(
                TechnicalAnalyzer::new,
                BigramAnalyzer::new,
                () -> plain(Granularity.SEARCH),
                () -> plain(Granularity.FINE));
    }

    /** Lucene's tokenizer under the pairs of characters gives no final offset after half a surrogate pair; ours does. */
    static List<Supplier<Analyzer>> ours() {
        return analyzers().stream()
                .filter(a -> !(a.get() instanceof BigramAnalyzer))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("ours")
    void halfSurrogatePairsDoNoHarm(Supplier<Analyzer> made) {
        try (var analyzer = made.get()) {
            for (long seed = 0; seed < ROUNDS; seed++) {
                var text = MixedTexts.text(new Random(seed), 80);
                check(text, Tokens.of(analyzer, text), "seed " + seed);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("analyzers")
    void offsetsAndPositionsAreInBoundsAndInOrder(Supplier<Analyzer> made) {
        try (var analyzer = made.get()) {
            for (long seed = 0; seed < ROUNDS; seed++) {
                var text = MixedTexts.wellFormed(new Random(seed), 80);
                check(text, Tokens.of(analyzer, text), "seed " + seed);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("analyzers")
    void aUsedAnalyzerGivesWhatAFreshOneGives(Supplier<Analyzer> made) {
        try (var used = made.get()) {
            for (long seed = 0; seed < 50; seed++) {
                var text = MixedTexts.wellFormed(new Random(seed), 80);
                var again = Tokens.of(used, text);
                try (var fresh = made.get()) {
                    assertThat(again).as("seed %d", seed).isEqualTo(Tokens.of(fresh, text));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("analyzers")
    void aStreamThatWasLeftHalfwayDoesNotHarmTheNext(Supplier<Analyzer> made) throws IOException {
        try (var analyzer = made.get()) {
            var expected = Tokens.of(analyzer, "石墨烯导电浆料");
            try (var stream = analyzer.tokenStream("field", "锂电池隔膜的制备方法")) {
                stream.reset();
                assertThat(stream.incrementToken()).isTrue();
            }
            assertThat(Tokens.of(analyzer, "石墨烯导电浆料")).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("analyzers")
    void aReaderThatGivesLittleAtATimeIsReadToItsEnd(Supplier<Analyzer> made) throws IOException {
        try (var analyzer = made.get()) {
            for (long seed = 0; seed < 50; seed++) {
                var random = new Random(seed);
                var text = MixedTexts.wellFormed(random, 80);
                var drip = Tokens.of(analyzer.tokenStream("field", new Drip(text, random)));
                assertThat(drip).as("seed %d", seed).isEqualTo(Tokens.of(analyzer, text));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("analyzers")
    void manyThreadsShareAnAnalyzer(Supplier<Analyzer> made) throws Exception {
        try (var analyzer = made.get();
                var threads = Executors.newFixedThreadPool(4)) {
            var expected = new ArrayList<Tokens>();
            var tasks = new ArrayList<Callable<Tokens>>();
            for (long seed = 0; seed < 100; seed++) {
                var text = MixedTexts.wellFormed(new Random(seed), 80);
                expected.add(Tokens.of(analyzer, text));
                tasks.add(() -> Tokens.of(analyzer, text));
            }
            var found = new ArrayList<Tokens>();
            for (var result : threads.invokeAll(tasks)) {
                found.add(result.get());
            }
            assertThat(found).isEqualTo(expected);
        }
    }

    private static void check(String text, Tokens tokens, String seed) {
        int start = 0;
        boolean first = true;
        var positions = new BitSet();
        int position = -1;
        int end = 0;
        for (var token : tokens.tokens()) {
            position += token.increment();
            positions.set(position);
            end = Math.max(end, position + token.length());
            assertThat(token.start()).as(seed).isGreaterThanOrEqualTo(start);
            assertThat(token.end()).as(seed).isGreaterThan(token.start()).isLessThanOrEqualTo(text.length());
            assertThat(token.increment()).as(seed).isGreaterThanOrEqualTo(first ? 1 : 0);
            assertThat(token.length()).as(seed).isGreaterThanOrEqualTo(1);
            assertThat(token.term()).as(seed).isNotEmpty();
            start = token.start();
            first = false;
        }
        assertThat(tokens.finalOffset()).as(seed).isEqualTo(text.length());
        assertThat(end).as(seed).isEqualTo(position + 1);
        checkGraph(tokens, positions, seed);
    }

    /** A word of several positions has a word at each of them. */
    private static void checkGraph(Tokens tokens, BitSet positions, String seed) {
        int position = -1;
        for (var token : tokens.tokens()) {
            position += token.increment();
            assertThat(positions.nextClearBit(position))
                    .as("%s: %s", seed, token)
                    .isGreaterThanOrEqualTo(position + token.length());
        }
    }

    private static Analyzer plain(Granularity granularity) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                Tokenizer tokenizer = new HanlpTokenizer(Vocabulary::shipped, granularity);
                return new TokenStreamComponents(tokenizer);
            }
        };
    }

    /** Gives a few chars at a time, or none. */
    private static final class Drip extends Reader {
        private final StringReader text;
        private final Random random;

        Drip(String text, Random random) {
            this.text = new StringReader(text);
            this.random = random;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            return text.read(buffer, offset, Math.min(length, 1 + random.nextInt(5)));
        }

        @Override
        public void close() {
            text.close();
        }
    }
}
