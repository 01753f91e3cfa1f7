package org.duijie.evaluation.run;

import java.util.Comparator;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/** What a topic, an item or a tag may look like in a TREC file, and their order. */
final class Ids {
    /** The order of the UTF-8 bytes, which is C's {@code strcmp} and so trec_eval's; not that of {@link String#compareTo}. */
    static final Comparator<String> BYTE_ORDER = Ids::compare;

    private Ids() {}

    /** @throws BrokenRule {@code id.form} if the id is empty or would be two columns of a file */
    static String check(String id) {
        boolean blank = id.isEmpty();
        for (int i = 0; i < id.length(); i++) {
            blank |= isBlank(id.charAt(i));
        }
        if (blank) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "id.form", id);
        }
        return id;
    }

    /** @throws BrokenRule {@code id.form}, or {@code topic.form} if the rows of the topic would be taken for comments */
    static String checkTopic(String topic) {
        if (topic.startsWith("#")) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "topic.form", topic);
        }
        return check(topic);
    }

    /** {@return whether a character parts columns or lines: blank, and what C's {@code isspace} knows besides} */
    static boolean isBlank(int c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static int compare(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return Integer.compare(byCodePoint(x), byCodePoint(y));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /** Moves surrogates behind the rest of the basic plane, where their code points are. */
    private static int byCodePoint(char c) {
        return Character.isSurrogate(c) ? c + 0x10000 : c;
    }
}
