package org.duijie.corpus.normalise;

import java.util.regex.Pattern;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * Days. Where only a month or year is said, ends of periods (an end date, a deadline) mean its last day, all others its first. What is no
 * date, or a day that does not exist, is refused; 长期 and the like say nothing.
 */
public final class DateRule implements Rule<String> {
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NO_END = Pattern.compile("长期(?:有效)?|永久(?:有效)?|至今|无期限|无限期|不限期?");

    private final boolean last;

    private DateRule(boolean last) {
        this.last = last;
    }

    /** {@return the rule for days on which something begins or happens} */
    public static DateRule first() {
        return new DateRule(false);
    }

    /** {@return the rule for days on which something ends} */
    public static DateRule last() {
        return new DateRule(true);
    }

    @Override
    public String name() {
        return "date";
    }

    @Override
    public Normal<String> of(String field, String said) {
        if (Texts.saysNothing(said) || NO_END.matcher(said).matches()) {
            return Normal.nothing();
        }
        var date =
                DateText.of(said).orElseThrow(() -> new BrokenRule(CorpusMessages.MESSAGES, "field.date", field, said));
        return Normal.of((last ? date.last() : date.first()).toString());
    }

    /** {@return whether this has the normal form, be there such a day or not} */
    static boolean isNormal(String text) {
        return ISO.matcher(text).matches();
    }
}
