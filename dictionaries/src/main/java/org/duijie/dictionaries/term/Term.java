package org.duijie.dictionaries.term;

import java.util.List;
import java.util.Set;
import org.duijie.dictionaries.segment.Origin;

/**
 * A word of a technical field.
 *
 * @param form as it is written, 1 to {@value #LONGEST} chars, without white space or control characters
 * @param partOfSpeech one of {@link #PARTS_OF_SPEECH}
 * @param field code of the technical field, such as {@code mat}
 * @param cut what fine mode makes of it: two or more pieces that make up the form; empty where the words in it decide
 * @param origin who says so: {@link Origin#DOMAIN} or {@link Origin#USER}
 */
public record Term(String form, String partOfSpeech, String field, List<String> cut, Origin origin) {
    /** The longest form, in chars. */
    public static final int LONGEST = 64;
    /**
     * The tags, HanLP's: noun, proper noun, verb, verb as noun, adjective, attributive, adverb, numeral, unit, preposition, idiom or
     * fixed phrase.
     */
    public static final Set<String> PARTS_OF_SPEECH = Set.of("n", "nz", "v", "vn", "a", "b", "d", "m", "q", "p", "i");

    /** @throws IllegalArgumentException if the form is empty, the tag is unknown, or the pieces do not make up the form */
    public Term {
        cut = List.copyOf(cut);
        if (form.isBlank() || form.length() > LONGEST) {
            throw new IllegalArgumentException("form: 1 to " + LONGEST + " chars, was " + form.length());
        }
        if (!PARTS_OF_SPEECH.contains(partOfSpeech)) {
            throw new IllegalArgumentException("part of speech: one of " + PARTS_OF_SPEECH + ", was " + partOfSpeech);
        }
        if (!cut.isEmpty() && (cut.size() < 2 || !String.join("", cut).equals(form))) {
            throw new IllegalArgumentException("cut: two or more pieces that make up " + form + ", was " + cut);
        }
    }
}
