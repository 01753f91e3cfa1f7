package org.duijie.indexer.suggest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.duijie.dictionaries.pinyin.Pinyin;
import org.duijie.dictionaries.segment.CharFolding;
import org.duijie.indexer.query.Span;
import org.duijie.indexer.schema.Place;
import org.duijie.indexer.schema.Readings;

/**
 * What was typed, and what to look for: the text as it is; {@link #asMixed()}, where Chinese characters and letters are mixed (石墨x,
 * 锂dianchi), also all of it as pinyin and as initials, of which only those texts are meant that hold the characters too.
 */
final class Typed {
    private static final int MOST_POLYPHONES = 4;
    /** How many chars are looked at for other readings. */
    private static final int LOOKED_AT = 8;

    private final String literal;
    private final List<String> mixed;

    private Typed(String literal, List<String> mixed) {
        this.literal = literal;
        this.mixed = mixed;
    }

    static Typed of(String text) {
        var readings = Readings.of(text);
        return new Typed(readings.literal(), List.of());
    }

    /** {@return the same where it is meant as characters and pinyin; empty where it is not mixed} */
    Optional<Typed> asMixed() {
        var readings = Readings.of(literal);
        return isMixed(readings) ? Optional.of(new Typed(literal, asLetters(readings))) : Optional.empty();
    }

    /** {@return the text as it was typed, folded, without blanks and punctuation} */
    String literal() {
        return literal;
    }

    /** {@return the text as letters only, in each way that it may be meant; empty where it is not mixed} */
    List<String> mixed() {
        return mixed;
    }

    /** {@return the part of a text that the typed chars stand for, as offsets of the text, the first one; empty where it has none} */
    Optional<Span> in(String text) {
        if (!holdsCharacters(text)) {
            return Optional.empty();
        }
        var readings = Readings.of(text);
        var alignment = new Alignment(literal, readings);
        for (int start = 0; start < readings.length(); start++) {
            int end = alignment.endFrom(start);
            if (end > start) {
                return Optional.of(new Span(readings.offset(start), readings.offset(end - 1) + 1));
            }
        }
        return Optional.empty();
    }

    /** Whether all that was typed and is not a letter is there; quick, before the text is read aloud. */
    private boolean holdsCharacters(String text) {
        var folded = CharFolding.fold(text);
        return literal.chars().allMatch(c -> isLetter(c) || folded.indexOf(c) >= 0);
    }

    private static boolean isMixed(Readings readings) {
        boolean letters = readings.literal().chars().anyMatch(Typed::isLetter);
        for (int i = 0; letters && i < readings.length(); i++) {
            if (!readings.syllable(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z';
    }

    private static List<String> asLetters(Readings readings) {
        var ways = new LinkedHashSet<String>();
        ways.add(readings.from(0, Place.Form.FULL, Integer.MAX_VALUE));
        var literal = readings.literal();
        for (int i = 0; i < Math.min(literal.length(), LOOKED_AT) && ways.size() < MOST_POLYPHONES; i++) {
            for (var other : Pinyin.readings(literal.charAt(i))) {
                var head =
                        readings.from(0, Place.Form.FULL, Integer.MAX_VALUE).substring(0, lettersBefore(readings, i));
                var tail = Readings.of(literal.substring(i + 1)).from(0, Place.Form.FULL, Integer.MAX_VALUE);
                ways.add(head + other + tail);
            }
        }
        ways.add(readings.from(0, Place.Form.INITIALS, Integer.MAX_VALUE));
        return new ArrayList<>(ways);
    }

    private static int lettersBefore(Readings readings, int index) {
        int letters = 0;
        for (int i = 0; i < index; i++) {
            letters += Math.max(1, readings.syllable(i).length());
        }
        return letters;
    }
}
