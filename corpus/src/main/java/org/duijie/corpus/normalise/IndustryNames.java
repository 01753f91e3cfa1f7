package org.duijie.corpus.normalise;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duijie.corpus.code.CodeNames;

/** Names of sections and divisions of GB/T 4754: those of {@link CodeNames} and the others in {@code industries.tsv}. */
final class IndustryNames {
    private static final Pattern NOT_TELLING = Pattern.compile("[\\s\\p{P}和与及]+|(?<=.)(?:行业|产业|业)$");
    private static final Map<String, String> CODES = codes();

    private IndustryNames() {}

    /** {@return the code of a name, such as C38 for 电气机械和器材制造业; of a path 制造业/电气机械和器材制造业, that of its last known part} */
    static Optional<String> code(String name) {
        var whole = Optional.ofNullable(CODES.get(key(name)));
        if (whole.isPresent()) {
            return whole;
        }
        var parts = name.split("[/>|-]+", -1);
        for (int i = parts.length - 1; i >= 0 && parts.length > 1; i--) {
            var code = CODES.get(key(parts[i]));
            if (code != null) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    /** Divisions go before sections of the same name, since they tell more. */
    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        var names = CodeNames.builtIn();
        names.industries()
                .forEach(code ->
                        codes.put(key(names.industry(code, Locale.CHINESE).orElseThrow()), code));
        AliasLines.forEach("industries.tsv", (name, code) -> codes.put(key(name), code));
        return Map.copyOf(codes);
    }

    private static String key(String name) {
        return NOT_TELLING.matcher(name).replaceAll("");
    }
}
