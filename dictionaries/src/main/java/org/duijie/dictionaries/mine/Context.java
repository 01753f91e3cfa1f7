package org.duijie.dictionaries.mine;

import org.duijie.dictionaries.segment.Word;
import org.duijie.dictionaries.term.Term;

/**
 * A place where a phrase stands.
 *
 * @param form simplified, with capitals as they stand there
 * @param partOfSpeech a guess, one of {@link Term#PARTS_OF_SPEECH}
 * @param text what stands around it, on one line
 */
record Context(String form, String partOfSpeech, String text) {
    private static final int AROUND = 15;

    /** {@return the context of a phrase of a run in a text} */
    static Context of(String text, Run run, int first, int next) {
        int start = run.start(first);
        int end = run.end(next);
        var written = text.substring(start, end);
        var words = run.words().subList(first, next);
        return new Context(
                withCapitals(PhraseKey.form(run.key(first, next)), written),
                partOfSpeech(words.getFirst(), words.getLast()),
                around(text, start, end));
    }

    /** The letters as they are written, where form and writing go char by char; Chinese simplified as in the form. */
    private static String withCapitals(String form, String written) {
        if (form.length() != written.length()) {
            return form;
        }
        var chars = form.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (Character.toLowerCase(written.charAt(i)) == chars[i]) {
                chars[i] = written.charAt(i);
            }
        }
        return new String(chars);
    }

    /** Of a term that ends with a verb, a noun before it makes it a noun: 数据处理; else it is what its last word is. */
    private static String partOfSpeech(Word first, Word last) {
        var tag = last.partOfSpeech();
        if (tag.equals("v") && first.partOfSpeech().startsWith("n")) {
            return "vn";
        }
        boolean asItIs = tag.equals("v") || tag.equals("vn") || tag.equals("nz") || tag.equals("a") || tag.equals("b");
        return asItIs ? tag : "n";
    }

    private static String around(String text, int start, int end) {
        int from = Math.max(0, start - AROUND);
        int to = Math.min(text.length(), end + AROUND);
        from += from > 0 && Character.isLowSurrogate(text.charAt(from)) ? 1 : 0;
        to -= to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? 1 : 0;
        var line = text.substring(from, to).replaceAll("[\\p{Z}\\p{Cntrl}]+", " ");
        return (from > 0 ? "…" : "") + line.strip() + (to < text.length() ? "…" : "");
    }
}
