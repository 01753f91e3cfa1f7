package org.duijie.api.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duijie.api.ApiMessages;
import org.duijie.api.ask.Parameters;
import org.duijie.api.ask.ReaderLanguage;
import org.duijie.api.ask.RequestBody;
import org.duijie.corpus.check.BrokenRule;

/** Reading requests. */
final class Requests {
    private static final String ACCEPT_LANGUAGE = "Accept-Language";

    private Requests() {}

    /**
     * {@return the parameters of the address}
     *
     * @throws BrokenRule {@code http.parameter} if there is one that is not known
     */
    static Parameters parameters(Context context, List<String> known) {
        var parameters = parameters(context);
        parameters.requireKnown(known);
        return parameters;
    }

    /** {@return the parameters of the address, whatever they are} */
    static Parameters parameters(Context context) {
        return new Parameters(context.queryParamMap());
    }

    /**
     * {@return the language of the answer}
     *
     * @throws BrokenRule {@code http.lang}
     */
    static Locale language(Context context) {
        return ReaderLanguage.of(parameters(context)).orElseGet(() -> header(context));
    }

    /** {@return the language for telling what is wrong with a request, to a program or on a page; never fails} */
    static Locale languageOfErrors(Context context) {
        boolean api = Route.isApi(context.path());
        try {
            return api
                    ? language(context)
                    : ReaderLanguage.of(parameters(context)).orElse(ReaderLanguage.USUAL);
        } catch (BrokenRule e) {
            return api ? header(context) : ReaderLanguage.USUAL;
        }
    }

    /**
     * {@return the body of a request}
     *
     * @throws RequestBody.TooLarge if it is longer than allowed
     */
    static byte[] body(Context context, int most) {
        return RequestBody.read(context.bodyInputStream(), context.contentLength(), most);
    }

    /** Anything else a page of another site may send without asking; JSON it may not. */
    static void requireJson(Context context) {
        var type = Optional.ofNullable(context.contentType()).orElse("");
        if (!type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals(Answers.JSON)) {
            throw new BrokenRule(ApiMessages.MESSAGES, "http.contentType", type, Answers.JSON);
        }
    }

    private static Locale header(Context context) {
        return Optional.ofNullable(context.header(ACCEPT_LANGUAGE))
                .map(ReaderLanguage::ofHeader)
                .orElse(ReaderLanguage.USUAL);
    }
}
