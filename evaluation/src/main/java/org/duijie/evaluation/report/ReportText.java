package org.duijie.evaluation.report;

import java.util.Locale;
import java.util.Optional;
import org.duijie.corpus.code.CodeNames;
import org.duijie.evaluation.EvaluationMessages;
import org.duijie.evaluation.compare.SegmentField;
import org.duijie.evaluation.compare.Segments;

/** The texts of a report in the reader's language. */
record ReportText(Locale language) {
    private static final CodeNames CODES = CodeNames.builtIn();

    String t(String key, Object... values) {
        return EvaluationMessages.MESSAGES.text(language, "report." + key, values);
    }

    /** {@return what a segment is called: its code and, where it has one, its name} */
    String segment(Report.SegmentFigures segment) {
        var code = segment.value();
        if (code.equals(Segments.UNKNOWN)) {
            return t("segment.unknown");
        }
        var name = switch (SegmentField.of(segment.by())) {
            case IPC_SECTION, IPC_SUBCLASS -> CODES.ipc(code, language);
            case INDUSTRY -> CODES.industry(code, language);
            case REGION -> CODES.region(code, language);
            case LENGTH, SOURCE -> Optional.<String>empty();
        };
        return name.map(n -> code + " " + n).orElse(code);
    }

    /** {@return the language as HTML names it} */
    String lang() {
        return language.getLanguage().equals("en") ? "en" : "zh-CN";
    }

    /** {@return a measure} */
    static String digits(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** {@return a difference, with its sign} */
    static String signed(double value) {
        return String.format(Locale.ROOT, "%+.4f", value);
    }

    /** {@return an interval} */
    static String interval(double low, double high) {
        return digits(low) + " – " + digits(high);
    }

    /** {@return the probability of a test, as small as it can be told} */
    static String probability(double p) {
        return p < 0.0001 ? "< 0.0001" : digits(p);
    }
}
