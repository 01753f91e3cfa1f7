package org.duijie.indexer.suggest;

import org.duijie.corpus.check.BrokenRule;
import org.duijie.indexer.IndexerMessages;
import org.duijie.indexer.schema.Readings;

/**
 * What was typed so far.
 *
 * @param text any text with a letter, digit or Chinese character, of 1 to {@value #LONGEST_TEXT} chars
 * @param top how many completions, 1 to {@value #MOST}
 */
public record SuggestRequest(String text, int top) {
    /** How many completions unless told otherwise. */
    public static final int USUAL = 10;
    /** The most completions. */
    public static final int MOST = 50;
    /** The longest text, in chars; what is longer is no beginning any more. */
    public static final int LONGEST_TEXT = 200;

    /** @throws BrokenRule {@code text.empty}, {@code text.length}, {@code text.words}, {@code top.range} */
    public SuggestRequest {
        if (text.isBlank()) {
            throw new BrokenRule(IndexerMessages.MESSAGES, "text.empty");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new BrokenRule(IndexerMessages.MESSAGES, "text.length", text.length(), LONGEST_TEXT, text);
        }
        if (Readings.of(text).length() == 0) {
            throw new BrokenRule(IndexerMessages.MESSAGES, "text.words", text);
        }
        if (top < 1 || top > MOST) {
            throw new BrokenRule(IndexerMessages.MESSAGES, "top.range", top, MOST);
        }
    }
}
