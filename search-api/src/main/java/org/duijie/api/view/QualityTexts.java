package org.duijie.api.view;

import java.util.Locale;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.quality.FieldFault;
import org.duijie.corpus.quality.QualityCounts;

/** What fields, faults and sources are called in the reader's language. */
public final class QualityTexts {
    private QualityTexts() {}

    /** {@return the name of a field that quality looks at, such as 统一社会信用代码} */
    public static String field(String field, Locale locale) {
        return ApiMessages.MESSAGES.text(locale, "quality.field." + field);
    }

    /** {@return what is wrong with a field, such as 价格未填} */
    public static String fault(FieldFault fault, Locale locale) {
        return ApiMessages.MESSAGES.text(
                locale, "quality.fault." + fault.fault().code(), field(fault.field(), locale));
    }

    /** {@return the name of a source; words for none and for those that are not told apart} */
    public static String source(String source, Locale locale) {
        return switch (source) {
            case "" -> ApiMessages.MESSAGES.text(locale, "quality.source.none");
            case QualityCounts.FURTHER -> ApiMessages.MESSAGES.text(locale, "quality.source.further");
            default -> source;
        };
    }
}
