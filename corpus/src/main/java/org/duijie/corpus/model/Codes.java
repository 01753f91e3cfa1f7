package org.duijie.corpus.model;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/** Enum constants as the lower-case codes that records use. */
final class Codes {
    private Codes() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E parse(Class<E> type, String rule, String code) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(code)) {
                return constant;
            }
        }
        var known = Stream.of(type.getEnumConstants()).map(Codes::of).collect(Collectors.joining(", "));
        throw new BrokenRule(CorpusMessages.MESSAGES, rule, code, known);
    }
}
