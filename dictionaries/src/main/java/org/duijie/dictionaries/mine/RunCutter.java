package org.duijie.dictionaries.mine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.duijie.dictionaries.mine.Run.Place;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.segment.Origin;
import org.duijie.dictionaries.segment.Word;
import org.duijie.dictionaries.vocabulary.Vocabulary;

/** Cuts texts into runs of words. Immutable. */
final class RunCutter {
    /** A word that counts less than this is no part of a term. */
    static final float LEAST_WEIGHT = 0.2f;
    /** Function words of one character that also begin terms: 非晶合金, 无功功率, 自注意力, 正演, 共沉淀. */
    private static final String PREFIXES = "非无自正共";

    private static final String NUMBER = "m";
    /** A text longer than this, in chars, is cut in pieces. */
    private static final int LONGEST_PIECE = 10_000;

    private final Vocabulary vocabulary;

    RunCutter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Gives the runs of a text, by pieces: the piece of text whose offsets the words have, and a run. */
    void forEachRun(String text, RunVisitor visitor) {
        forEachPiece(text, piece -> runs(piece).forEach(run -> visitor.visit(piece, run)));
    }

    /** Takes runs. */
    @FunctionalInterface
    interface RunVisitor {
        void visit(String text, Run run);
    }

    private static void forEachPiece(String text, Consumer<String> consumer) {
        int start = 0;
        while (text.length() - start > LONGEST_PIECE) {
            int end = start + LONGEST_PIECE;
            while (end > start && Character.isLetterOrDigit(text.codePointBefore(end))) {
                end--;
            }
            end = end > start ? end : start + LONGEST_PIECE;
            consumer.accept(text.substring(start, end));
            start = end;
        }
        consumer.accept(start == 0 ? text : text.substring(start));
    }

    private List<Run> runs(String text) {
        var runs = new ArrayList<Run>();
        var words = new ArrayList<Word>();
        for (var word : vocabulary.segmenter().segment(text, Granularity.FINE)) {
            boolean follows = !words.isEmpty() && words.getLast().end() == word.start();
            boolean inner = Character.isLetterOrDigit(word.form().codePointAt(0)) && !isNumber(word);
            if (!follows || !inner) {
                add(runs, words);
                words = new ArrayList<>();
            }
            if (inner) {
                words.add(word);
            }
        }
        add(runs, words);
        return runs;
    }

    /** Whether a word is a number, an ordinal or a date: 3, 第3, 2000年; 3D is none. */
    private static boolean isNumber(Word word) {
        var form = word.form();
        boolean begins = form.charAt(0) == '第' || Character.isDigit(form.charAt(0));
        return word.partOfSpeech().equals(NUMBER) || (begins && word.origin() == Origin.RULE && Run.isChinese(form));
    }

    private void add(List<Run> runs, List<Word> words) {
        if (!words.isEmpty()) {
            runs.add(new Run(words, words.stream().map(this::place).toList()));
        }
    }

    private Place place(Word word) {
        if (vocabulary.stopTerms().weight(word.form()) >= LEAST_WEIGHT) {
            return Place.ANY;
        }
        return word.form().length() == 1 && PREFIXES.contains(word.form()) ? Place.FIRST_ONLY : Place.NONE;
    }
}
