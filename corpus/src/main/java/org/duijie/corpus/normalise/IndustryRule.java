package org.duijie.corpus.normalise;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.IndustryCode;

/**
 * Industries: codes of GB/T 4754-2017 with or without their letter, and names of sections and divisions. Other words become keywords. A
 * code whose letter does not go with its digits is kept with a warning; one that follows from words behind it is not guessed.
 */
public final class IndustryRule implements Rule<String> {
    private static final Pattern LABEL =
            Pattern.compile("^(?:GB/?T?4754(?:[-—]?\\d{4})?\\s*:?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile("\\(?([A-T]-?(?:\\d{2,4})?|\\d{2,4})\\)?");
    private static final Pattern CODE_AND_NAME =
            Pattern.compile("\\(?([A-T](?:\\d{2,4})?)\\)?[\\s:.·-]*(\\p{IsHan}.*)");

    @Override
    public String name() {
        return "industry";
    }

    @Override
    public Normal<String> of(String field, String said) {
        if (Texts.saysNothing(said)) {
            return Normal.nothing();
        }
        var plain = LABEL.matcher(Texts.usualWidth(said)).replaceFirst("").strip();
        var upper = plain.toUpperCase(Locale.ROOT);
        var code = CODE.matcher(upper);
        if (code.matches()) {
            return code(code.group(1).replace("-", ""))
                    .map(c -> isRight(c) ? Normal.of(c) : Normal.of(c).doubted("industry.section", field, said))
                    .orElseGet(() -> Normal.keyword(said));
        }
        return named(upper).or(() -> IndustryNames.code(plain)).map(Normal::of).orElseGet(() -> Normal.keyword(said));
    }

    /** The code before a name, if the letter goes with it. */
    private static Optional<String> named(String text) {
        var both = CODE_AND_NAME.matcher(text);
        return both.matches() ? code(both.group(1)).filter(IndustryRule::isRight) : Optional.empty();
    }

    private static Optional<String> code(String text) {
        try {
            return Optional.of(new IndustryCode(text).code());
        } catch (BrokenRule e) {
            return Optional.empty();
        }
    }

    /** {@return whether the letter of a code in its normal form is that of its digits} */
    private static boolean isRight(String code) {
        return code.length() < 3 || code(code.substring(1)).filter(code::equals).isPresent();
    }
}
