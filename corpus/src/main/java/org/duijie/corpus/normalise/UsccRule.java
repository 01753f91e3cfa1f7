package org.duijie.corpus.normalise;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Unified social credit codes (GB 32100-2015): 18 characters, the last a check character. A wrong code is kept with a warning, since the
 * record is good without it; letters that the standard does not have (I, O, S, Z) are read as the digits they look like if the check
 * character then fits. Codes of older registers (15 digits, or 9 characters of an organisation code) are kept with a warning.
 */
public final class UsccRule implements Rule<String> {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int BASE = CHARACTERS.length();
    private static final Pattern FORM = Pattern.compile("[" + CHARACTERS + "]{18}");
    private static final Pattern OLDER = Pattern.compile("\\d{15}|[0-9A-Z]{8}-?[0-9X]");
    private static final Pattern LABEL = Pattern.compile("^(?:(?:统一)?(?:社会)?信用代码:?)+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cf}_-]+");
    private static final int[] WEIGHTS = weights();

    @Override
    public String name() {
        return "uscc";
    }

    @Override
    public Normal<String> of(String field, String said) {
        if (isRight(said)) {
            return Normal.of(said);
        }
        var upper = BLANKS.matcher(Texts.usualWidth(said)).replaceAll("").toUpperCase(Locale.ROOT);
        var compact = LABEL.matcher(upper).replaceFirst("");
        if (Texts.saysNothing(compact)) {
            return Normal.nothing();
        }
        if (isRight(compact)) {
            return Normal.of(compact);
        }
        var likely =
                compact.replace('I', '1').replace('O', '0').replace('S', '5').replace('Z', '2');
        if (isRight(likely)) {
            return Normal.of(likely);
        }
        if (OLDER.matcher(compact).matches()) {
            return Normal.of(compact).doubted("uscc.older", field, said);
        }
        if (FORM.matcher(compact).matches()) {
            return Normal.of(compact).doubted("uscc.check", field, said, checkCharacter(compact));
        }
        return Normal.of(compact).doubted("uscc.form", field, said);
    }

    /** {@return whether this is a code in its normal form whose check character fits} */
    private static boolean isRight(String code) {
        return FORM.matcher(code).matches() && checkCharacter(code) == code.charAt(WEIGHTS.length);
    }

    private static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += CHARACTERS.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return CHARACTERS.charAt((BASE - sum % BASE) % BASE);
    }

    /** Powers of 3 modulo 31. */
    private static int[] weights() {
        var weights = new int[17];
        weights[0] = 1;
        for (int i = 1; i < weights.length; i++) {
            weights[i] = weights[i - 1] * 3 % BASE;
        }
        return weights;
    }
}
