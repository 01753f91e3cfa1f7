package org.duijie.api.ask;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;

/** Chooses between the two languages of texts. */
public final class ReaderLanguage {
    /** The parameter of an address that says the language. */
    public static final String PARAMETER = "lang";
    /** What is spoken to readers who do not say. */
    public static final Locale USUAL = Locale.SIMPLIFIED_CHINESE;

    private static final List<Locale> KNOWN = List.of(Locale.CHINESE, Locale.ENGLISH);

    private ReaderLanguage() {}

    /**
     * {@return the language of a parameter, or empty where it is not given}
     *
     * @throws BrokenRule {@code http.lang} if it is neither {@code zh} nor {@code en}
     */
    public static Optional<Locale> of(Parameters parameters) {
        return parameters.one(PARAMETER).map(given -> switch (given) {
            case "zh" -> USUAL;
            case "en" -> Locale.ENGLISH;
            default -> throw new BrokenRule(ApiMessages.MESSAGES, "http.lang", given);
        });
    }

    /** {@return the language that a header {@code Accept-Language} likes best (RFC 9110); Chinese where it likes neither} */
    public static Locale ofHeader(String acceptLanguage) {
        try {
            var liked = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), KNOWN);
            return Locale.ENGLISH.equals(liked) ? Locale.ENGLISH : USUAL;
        } catch (IllegalArgumentException e) {
            return USUAL; // a header that nobody can read says nothing
        }
    }
}
