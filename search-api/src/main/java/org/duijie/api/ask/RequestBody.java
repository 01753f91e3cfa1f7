package org.duijie.api.ask;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;

/** Reads what a request carries, never more than allowed. */
public final class RequestBody {
    private RequestBody() {}

    /** A request carries more than allowed. */
    public static final class TooLarge extends BrokenRule {
        private static final long serialVersionUID = 1;

        TooLarge(int most) {
            super(ApiMessages.MESSAGES, "http.tooLarge", most);
        }
    }

    /**
     * {@return all bytes}
     *
     * @param announced how many there are said to be; less than 0 where nobody said
     * @param most how many there may be
     * @throws TooLarge {@code http.tooLarge}
     */
    public static byte[] read(InputStream stream, long announced, int most) {
        if (announced > most) {
            throw new TooLarge(most);
        }
        try {
            var body = stream.readNBytes(most + 1);
            if (body.length > most) {
                throw new TooLarge(most);
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return the fields of a form, sent as {@code application/x-www-form-urlencoded} in UTF-8}
     *
     * @throws BrokenRule {@code http.form} if it is not one
     */
    public static Parameters form(byte[] body) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            int equals = pair.indexOf('=');
            var name = equals < 0 ? pair : pair.substring(0, equals);
            values.computeIfAbsent(decode(name), n -> new ArrayList<>())
                    .add(equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
        return new Parameters(values);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BrokenRule(e, ApiMessages.MESSAGES, "http.form", text);
        }
    }
}
