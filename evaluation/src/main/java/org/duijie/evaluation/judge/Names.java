package org.duijie.evaluation.judge;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/** What pools and judges may be called. */
public final class Names {
    /** The most characters of a judge's name. */
    public static final int LONGEST_JUDGE = 40;

    private static final Pattern POOL = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,59}");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private Names() {}

    /**
     * {@return the name of a pool, which may be part of an address and of a file's name}
     *
     * @throws BrokenRule {@code judging.poolName}
     */
    public static String pool(String name) {
        if (!POOL.matcher(name).matches()) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "judging.poolName", name);
        }
        return name;
    }

    /**
     * {@return the name of a judge without blanks around it, in the composed form (NFC), so that one person has one name}
     *
     * @throws BrokenRule {@code judging.judgeEmpty}, {@code judging.judgeLength}, {@code judging.judgeControl}
     */
    public static String judge(String typed) {
        var name = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (name.isEmpty()) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "judging.judgeEmpty");
        }
        int length = name.codePointCount(0, name.length());
        if (length > LONGEST_JUDGE) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "judging.judgeLength", name, length, LONGEST_JUDGE);
        }
        if (UNSEEN.matcher(name).find()) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "judging.judgeControl", name);
        }
        return name;
    }
}
