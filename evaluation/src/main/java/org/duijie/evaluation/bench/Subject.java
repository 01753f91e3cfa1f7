package org.duijie.evaluation.bench;

import java.util.Arrays;

/** What {@link AnalysisBench} lets cut the same texts: our own cuts, and what they stand beside. */
public enum Subject {
    /** HanLP as it comes: {@code HanLP.newSegment()}, which looks for names of persons. */
    HANLP_STANDARD("hanlpStandard"),
    /** The same in index mode, with offsets: long words and the words within them. */
    HANLP_INDEX("hanlpIndex"),
    /** The same without looking for names, which is quicker. */
    HANLP_INDEX_NAMELESS("hanlpIndexNameless"),
    /** Our segmenter, one cut without overlaps. */
    FINE("fine"),
    /** Our segmenter, for finding. */
    SEARCH("search"),
    /** Our analyzer: the token stream that the index takes. */
    ANALYZER("analyzer"),
    /** Lucene's {@code SmartChineseAnalyzer}. */
    SMARTCN("smartcn"),
    /** Lucene's {@code CJKAnalyzer}: pairs of characters, which needs no dictionary. */
    CJK("cjk"),
    /** jieba's Java version, without overlaps. */
    JIEBA_SEARCH("jiebaSearch"),
    /** The same with the words within long words. */
    JIEBA_INDEX("jiebaIndex");

    private final String label;

    Subject(String label) {
        this.label = label;
    }

    /** {@return the name in results, such as {@code hanlpIndex}} */
    public String label() {
        return label;
    }

    /** {@return whether it is ours} */
    public boolean isOurs() {
        return this == FINE || this == SEARCH || this == ANALYZER;
    }

    /** {@return whether ours are compared with it} */
    public boolean isPeer() {
        return this == HANLP_INDEX || this == HANLP_INDEX_NAMELESS || this == SMARTCN;
    }

    /**
     * {@return the subject of a label}
     *
     * @throws IllegalArgumentException if there is none
     */
    static Subject of(String label) {
        return Arrays.stream(values())
                .filter(s -> s.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no subject \"" + label + "\""));
    }
}
