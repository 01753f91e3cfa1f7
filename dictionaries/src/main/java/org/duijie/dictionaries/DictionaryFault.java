package org.duijie.dictionaries;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What is wrong with a dictionary: file, line, rule and value. {@link #getMessage()} is in English, {@link #text(Locale)} in the
 * reader's language.
 */
public class DictionaryFault extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final int LONGEST_VALUE = 60;

    private final String file;
    private final int line;
    private final String rule;
    private final transient Object[] values;

    /**
     * A fault.
     *
     * @param cause what is behind it, or null
     * @param file the dictionary's name
     * @param line number of the line from 1, or 0 where it is the file as a whole
     * @param rule key of the rule, such as {@code term.tag}
     * @param values what fills the places of the rule's text
     */
    public DictionaryFault(Throwable cause, String file, int line, String rule, Object... values) {
        super(text(Locale.ENGLISH, file, line, rule, values), cause);
        this.file = file;
        this.line = line;
        this.rule = rule;
        this.values = values.clone();
    }

    /** As the other constructor, with nothing behind it. */
    public DictionaryFault(String file, int line, String rule, Object... values) {
        this(null, file, line, rule, values);
    }

    /** {@return the dictionary's name} */
    public String file() {
        return file;
    }

    /** {@return number of the line from 1, or 0} */
    public int line() {
        return line;
    }

    /** {@return key of the rule; stable, for programs} */
    public String rule() {
        return rule;
    }

    /** {@return what fills the places of the rule's text} */
    public List<Object> values() {
        return values == null ? List.of() : List.of(values);
    }

    /** {@return the message: English for {@code en}, else Chinese} */
    public String text(Locale locale) {
        return values == null ? getMessage() : text(locale, file, line, rule, values);
    }

    /**
     * {@return a text of this module's bundle}
     *
     * @param locale English for {@code en}, else Chinese
     * @param key the key in the bundle
     * @param values what goes to its places, shortened to {@value #LONGEST_VALUE} chars, control characters shown as U+FFFD
     */
    public static String text(Locale locale, String key, Object... values) {
        var bundleLocale = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
        var pattern = ResourceBundle.getBundle(
                        "org.duijie.dictionaries.messages",
                        bundleLocale,
                        DictionaryFault.class.getClassLoader(),
                        NO_FALLBACK)
                .getString(key);
        var shown = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            shown[i] = shorten(String.valueOf(values[i]));
        }
        return new MessageFormat(pattern, Locale.ROOT).format(shown);
    }

    private static String text(Locale locale, String file, int line, String rule, Object... values) {
        return (line > 0 ? file + ":" + line : file) + ": " + text(locale, rule, values);
    }

    private static String shorten(String value) {
        var shown = value.length() <= LONGEST_VALUE
                ? value
                : value.substring(0, LONGEST_VALUE) + "… (" + value.length() + ")";
        return shown.replaceAll("[\\p{Cntrl}\\p{Cs}]", "\uFFFD");
    }
}
