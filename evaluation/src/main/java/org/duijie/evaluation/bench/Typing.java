package org.duijie.evaluation.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.duijie.corpus.model.CommonFields;
import org.duijie.dictionaries.pinyin.Pinyin;
import org.duijie.indexer.schema.Readings;

/** As what somebody types. */
public enum Typing {
    /** The first one to six characters of a title or keyword. */
    PREFIX,
    /** The first one to twelve letters of its pinyin. */
    PINYIN,
    /** The first letters of the syllables of its first one to six characters. */
    INITIALS,
    /** One or two characters, then one to six letters of what follows. */
    MIXED,
    /** A keyword with a character dropped, swapped with its neighbour, or replaced by one that sounds the same. */
    MISTYPED;

    private static final int LONGEST = 6;
    private static final int LONGEST_PINYIN = 12;
    private static final int SHORTEST_MISTYPED = 3;
    private static final int FIRST_CHARACTER = 0x4E00;
    private static final int CHARACTERS = 0x9FA5 - FIRST_CHARACTER + 1;

    /** {@return the name in results, such as {@code pinyin}} */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return so many texts as they are typed for some of the records, each with something to complete} */
    List<String> texts(List<CommonFields> records, int count, Random random) {
        var texts = new ArrayList<String>();
        while (texts.size() < count) {
            var record = records.get(random.nextInt(records.size()));
            var keyword = record.keywords().get(random.nextInt(record.keywords().size()));
            var meant = this == MISTYPED || random.nextBoolean() ? keyword : record.title();
            var typed = meant.length() >= SHORTEST_MISTYPED ? typed(meant, random) : "";
            if (Readings.of(typed).length() > 0) { // β-环糊精 without β begins with a hyphen
                texts.add(typed);
            }
        }
        return texts;
    }

    private String typed(String meant, Random random) {
        int length = 1 + random.nextInt(LONGEST);
        return switch (this) {
            case PREFIX -> first(meant, length);
            case PINYIN -> first(Pinyin.full(meant), 1 + random.nextInt(LONGEST_PINYIN));
            case INITIALS -> first(Pinyin.initials(meant), length);
            case MIXED -> {
                int characters = 1 + random.nextInt(2);
                yield first(meant, characters) + first(Pinyin.full(meant.substring(characters)), length);
            }
            case MISTYPED -> mistyped(meant, random).apply(meant);
        };
    }

    private static UnaryOperator<String> mistyped(String meant, Random random) {
        int at = random.nextInt(meant.length() - 1);
        return switch (random.nextInt(3)) {
            case 0 -> text -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
            default -> text -> text.substring(0, at) + soundingLike(text.charAt(at), random) + text.substring(at + 1);
        };
    }

    /** Another character with the same most usual reading; the same one where it has none. */
    private static char soundingLike(char character, Random random) {
        var readings = Pinyin.readings(character);
        int start = random.nextInt(CHARACTERS);
        for (int i = 0; i < CHARACTERS && !readings.isEmpty(); i++) {
            char other = (char) (FIRST_CHARACTER + (start + i) % CHARACTERS);
            if (other != character && Pinyin.readings(other).stream().limit(1).anyMatch(readings.getFirst()::equals)) {
                return other;
            }
        }
        return character;
    }

    private static String first(String text, int most) {
        return text.substring(0, Math.min(most, text.length()));
    }
}
