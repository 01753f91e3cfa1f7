package org.duijie.corpus.normalise;

import java.util.regex.Pattern;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/** Numbers of people: 120, 120人, 1,200名, 约200人. What is no whole number is refused. */
public final class CountRule implements Rule<Integer> {
    private static final Pattern COUNT = Pattern.compile("(?:约|共)?(\\d{1,9})(?:余|多)?(?:人|名|位|个)?(?:左右)?");
    private static final Pattern BLANKS = Pattern.compile("[\\s,]+");

    @Override
    public String name() {
        return "count";
    }

    @Override
    public Normal<Integer> of(String field, String said) {
        if (Texts.saysNothing(said)) {
            return Normal.nothing();
        }
        var count = COUNT.matcher(BLANKS.matcher(Texts.usualWidth(said)).replaceAll(""));
        if (!count.matches()) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "cell.count", field, said);
        }
        return Normal.of(Integer.valueOf(count.group(1)));
    }
}
