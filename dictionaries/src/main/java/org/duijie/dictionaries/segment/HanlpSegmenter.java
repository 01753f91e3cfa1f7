package org.duijie.dictionaries.segment;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * Segmentation by HanLP's word lattice (Viterbi over bigrams), with letters and digits handled here: a mixed token such as 6061-T6
 * stays whole and yields its parts. Recognition of names of people and places is off: in technical text it finds mostly false ones.
 *
 * <p>HanLP loads its dictionaries once for the process at first use.
 */
public final class HanlpSegmenter implements Segmenter {
    private static final HanlpSegmenter STANDARD = new HanlpSegmenter();
    /** The version of the library with its dictionaries. */
    static final String HANLP_VERSION = "portable-1.8.6";
    /** Raised whenever the rules here, in {@link TextRun} or in {@link CharFolding} change how text is cut. */
    private static final int RULES = 2;

    private final Segment fine = lattice();
    private final Segment search = lattice().enableIndexMode(true);

    private HanlpSegmenter() {}

    /** {@return the segmenter with the dictionaries that are shipped} */
    public static HanlpSegmenter standard() {
        return STANDARD;
    }

    private static Segment lattice() {
        return new ViterbiSegment()
                .enableAllNamedEntityRecognize(false)
                .enableTranslatedNameRecognize(false)
                .enableOffset(true);
    }

    @Override
    public List<Word> segment(CharSequence text, Granularity granularity) {
        var folded = CharFolding.fold(text);
        var words = new ArrayList<Word>(folded.length() / 2 + 1);
        for (int at = 0; at < folded.length(); ) {
            var run = TextRun.at(folded, at);
            cut(folded, run, granularity, words);
            at = run.end();
        }
        return words;
    }

    @Override
    public String fingerprint() {
        return "hanlp-" + HANLP_VERSION + "-rules-" + RULES;
    }

    private void cut(String folded, TextRun run, Granularity granularity, List<Word> words) {
        switch (run.sort()) {
            case HAN -> cutHan(folded, run, granularity, words);
            case ALPHANUMERIC -> cutAlphanumeric(folded, run, granularity, words);
            case OTHER -> {
                var form = folded.substring(run.start(), run.end());
                if (granularity == Granularity.FINE && !form.isBlank()) {
                    words.add(new Word(form, run.start(), run.end(), false));
                }
            }
        }
    }

    private void cutHan(String folded, TextRun run, Granularity granularity, List<Word> words) {
        var lattice = granularity == Granularity.FINE ? fine : search;
        int wordEnd = run.start();
        for (Term term : lattice.seg(folded.substring(run.start(), run.end()).toCharArray())) {
            int start = run.start() + term.offset;
            int end = start + term.word.length();
            boolean part = end <= wordEnd;
            words.add(new Word(term.word, start, end, part));
            wordEnd = Math.max(wordEnd, end);
        }
    }

    private static void cutAlphanumeric(String folded, TextRun run, Granularity granularity, List<Word> words) {
        words.add(new Word(folded.substring(run.start(), run.end()), run.start(), run.end(), false));
        if (granularity == Granularity.SEARCH) {
            addParts(folded, run, words);
        }
    }

    /** The stretches of letters and of digits of two chars or more, where there is more than one stretch. */
    private static void addParts(String folded, TextRun run, List<Word> words) {
        for (int start = run.start(); start < run.end(); ) {
            int end = start + 1;
            while (end < run.end() && sameSort(folded.charAt(start), folded.charAt(end))) {
                end++;
            }
            boolean whole = end - start == run.end() - run.start();
            if (end - start > 1 && !whole && !TextRun.isJoiner(folded.charAt(start))) {
                words.add(new Word(folded.substring(start, end), start, end, true));
            }
            start = end;
        }
    }

    private static boolean sameSort(char a, char b) {
        return Character.isDigit(a) == Character.isDigit(b) && TextRun.isJoiner(a) == TextRun.isJoiner(b);
    }
}
