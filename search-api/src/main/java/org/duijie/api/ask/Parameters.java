package org.duijie.api.ask;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * The parameters of an address, read strictly.
 *
 * @param values by name, in their order; each has at least one value
 */
public record Parameters(Map<String, List<String>> values) {
    private static final Pattern SHARE = Pattern.compile("0(\\.\\d{1,9})?|1(\\.0{1,9})?");

    /** Copies, keeping the order. */
    public Parameters {
        var copy = new LinkedHashMap<String, List<String>>();
        values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
        values = Collections.unmodifiableMap(copy);
    }

    /**
     * Refuses parameters that mean nothing here.
     *
     * @throws BrokenRule {@code http.parameter}, which names the first one and those that are known
     */
    public void requireKnown(Collection<String> known) {
        values.keySet().stream().filter(n -> !known.contains(n)).findFirst().ifPresent(n -> {
            throw new BrokenRule(ApiMessages.MESSAGES, "http.parameter", n, String.join(", ", known));
        });
    }

    /** {@return all values of a parameter, maybe none} */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /**
     * {@return the value of a parameter, or empty where it is not given}
     *
     * @throws BrokenRule {@code http.repeated} if it is given twice
     */
    public Optional<String> one(String name) {
        var given = all(name);
        if (given.size() > 1) {
            throw new BrokenRule(ApiMessages.MESSAGES, "http.repeated", name, given.size());
        }
        return given.stream().findFirst();
    }

    /**
     * {@return a whole number within a range, both ends included}
     *
     * @throws BrokenRule {@code http.number}
     */
    public int number(String name, int usual, int least, int most) {
        var given = one(name);
        if (given.isEmpty()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(given.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notANumber(e, name, given.get(), least, most);
        }
        throw notANumber(null, name, given.get(), least, most);
    }

    /**
     * {@return a number from 0 to 1, both ends included}
     *
     * @throws BrokenRule {@code http.share}
     */
    public double share(String name, double usual) {
        return one(name).map(given -> share(name, given)).orElse(usual);
    }

    private static double share(String name, String given) {
        if (!SHARE.matcher(given).matches()) {
            throw new BrokenRule(ApiMessages.MESSAGES, "http.share", name, given);
        }
        return Double.parseDouble(given);
    }

    /**
     * {@return whether a parameter is {@code true}}
     *
     * @throws BrokenRule {@code http.flag} if it is neither {@code true} nor {@code false}
     */
    public boolean flag(String name, boolean usual) {
        var given = one(name).orElse(Boolean.toString(usual));
        if (!given.equals("true") && !given.equals("false")) {
            throw new BrokenRule(ApiMessages.MESSAGES, "http.flag", name, given);
        }
        return given.equals("true");
    }

    /**
     * {@return one of a few values, the first of them where none is given}
     *
     * @throws BrokenRule {@code http.choice}
     */
    public String choice(String name, List<String> allowed) {
        var given = one(name).orElse(allowed.getFirst());
        if (!allowed.contains(given)) {
            throw new BrokenRule(ApiMessages.MESSAGES, "http.choice", name, given, String.join(", ", allowed));
        }
        return given;
    }

    /** {@return the parameters as the query of an address, without a question mark; empty for none} */
    public String query() {
        return values.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(v -> encode(e.getKey()) + "=" + encode(v)))
                .collect(Collectors.joining("&"));
    }

    private static BrokenRule notANumber(NumberFormatException cause, String name, String value, int least, int most) {
        return new BrokenRule(cause, ApiMessages.MESSAGES, "http.number", name, value, least, most);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
