package org.duijie.evaluation.bench;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;

/** Cuts a text and counts what comes out. Safe for use by several threads. */
@FunctionalInterface
interface Cutter {
    /** {@return how many tokens a text has} */
    long cut(String text) throws IOException;

    /** {@return how many tokens an analyzer makes of a text} */
    static long tokens(Analyzer analyzer, String field, String text) throws IOException {
        try (var stream = analyzer.tokenStream(field, text)) {
            long tokens = 0;
            stream.reset();
            while (stream.incrementToken()) {
                tokens++;
            }
            stream.end();
            return tokens;
        }
    }
}
