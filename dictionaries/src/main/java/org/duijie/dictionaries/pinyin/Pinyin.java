package org.duijie.dictionaries.pinyin;

import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duijie.dictionaries.segment.CharFolding;

/**
 * Pinyin in lower case, without tones, ü as v. Words that HanLP's dictionary knows are read as a whole (重庆 chongqing), the longest
 * first; characters outside such words have their most usual reading. Text is folded first, so 電池 reads as 电池 does. The dictionary
 * is loaded once for the process at first use.
 */
public final class Pinyin {
    private Pinyin() {}

    /**
     * {@return one entry for each char of the text: the syllable of a Chinese character, empty for anything else}
     *
     * @param text any text
     */
    public static List<String> syllables(CharSequence text) {
        var folded = CharFolding.fold(text);
        var syllables = new ArrayList<String>(folded.length());
        for (var reading : PinyinDictionary.convertToPinyinArray(folded)) {
            syllables.add(syllable(reading));
        }
        return List.copyOf(syllables);
    }

    /** {@return the text with each Chinese character as its whole syllable; other chars stay, folded} */
    public static String full(CharSequence text) {
        return join(text, Integer.MAX_VALUE);
    }

    /** {@return the text with each Chinese character as the first letter of its syllable; other chars stay, folded} */
    public static String initials(CharSequence text) {
        return join(text, 1);
    }

    /** {@return all usual readings of a single character, the most usual first; none if it is not a Chinese character that is known} */
    public static List<String> readings(char character) {
        var known = PinyinDictionary.get(String.valueOf(CharFolding.fold(character)));
        return known == null
                ? List.of()
                : Stream.of(known)
                        .map(Pinyin::syllable)
                        .filter(s -> !s.isEmpty())
                        .distinct()
                        .toList();
    }

    private static String join(CharSequence text, int mostLetters) {
        var folded = CharFolding.fold(text);
        var syllables = syllables(folded);
        var joined = new StringBuilder();
        for (int i = 0; i < folded.length(); i++) {
            var syllable = syllables.get(i);
            if (syllable.isEmpty()) {
                joined.append(folded.charAt(i));
            } else {
                joined.append(syllable, 0, Math.min(mostLetters, syllable.length()));
            }
        }
        return joined.toString();
    }

    private static String syllable(com.hankcs.hanlp.dictionary.py.Pinyin reading) {
        return reading == com.hankcs.hanlp.dictionary.py.Pinyin.none5 ? "" : reading.getPinyinWithoutTone();
    }
}
