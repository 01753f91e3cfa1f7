package org.duijie.evaluation.bench;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.huaban.analysis.jieba.JiebaSegmenter.SegMode;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.duijie.dictionaries.analysis.TechnicalAnalyzer;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.vocabulary.Vocabulary;

/**
 * What cuts for each {@link Subject}.
 *
 * <p>This is the one place outside {@code dictionaries} that touches HanLP: as a peer to stand beside, configured as anyone would, not as a
 * part of what is ours.
 */
final class Cutters {
    private Cutters() {}

    /** {@return the cutter of a subject; what it loads is loaded now or at the first text, once for the process} */
    static Cutter of(Subject subject) {
        return switch (subject) {
            case HANLP_STANDARD -> hanlp(HanLP.newSegment());
            case HANLP_INDEX -> hanlp(hanlpIndexMode());
            case HANLP_INDEX_NAMELESS ->
                hanlp(hanlpIndexMode().enableAllNamedEntityRecognize(false).enableTranslatedNameRecognize(false));
            case FINE -> ours(Granularity.FINE);
            case SEARCH -> ours(Granularity.SEARCH);
            case ANALYZER -> analyzer(new TechnicalAnalyzer());
            case SMARTCN -> analyzer(new SmartChineseAnalyzer());
            case CJK -> analyzer(new CJKAnalyzer());
            case JIEBA_SEARCH -> Jieba.cutter(SegMode.SEARCH);
            case JIEBA_INDEX -> Jieba.cutter(SegMode.INDEX);
        };
    }

    private static Segment hanlpIndexMode() {
        return HanLP.newSegment().enableIndexMode(true).enableOffset(true);
    }

    private static Cutter hanlp(Segment segment) {
        return text -> segment.seg(text).size();
    }

    private static Cutter ours(Granularity granularity) {
        var segmenter = Vocabulary.shipped().segmenter();
        return text -> segmenter.segment(text, granularity).size();
    }

    private static Cutter analyzer(Analyzer analyzer) {
        return text -> Cutter.tokens(analyzer, "text", text);
    }
}
