package org.duijie.evaluation.bench;

import com.huaban.analysis.jieba.JiebaSegmenter;
import com.huaban.analysis.jieba.JiebaSegmenter.SegMode;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** jieba, loaded without what it prints to standard output while it loads. */
final class Jieba {
    private static final JiebaSegmenter SEGMENTER = quietly();

    private Jieba() {}

    static Cutter cutter(SegMode mode) {
        return text -> SEGMENTER.process(text, mode).size();
    }

    @SuppressForbidden("jieba prints through System.out, which is set back when it has loaded")
    private static JiebaSegmenter quietly() {
        var out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            var segmenter = new JiebaSegmenter();
            segmenter.process("分词", SegMode.SEARCH); // loads its second dictionary
            return segmenter;
        } finally {
            System.setOut(out);
        }
    }
}
