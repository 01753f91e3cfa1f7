package org.duijie.corpus.check;

import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of one bundle, Chinese in the base file and English beside it ({@code messages.properties},
 * {@code messages_en.properties}, UTF-8, {@link MessageFormat} patterns).
 */
public final class Messages {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final int LONGEST_VALUE = 120;

    private final String bundle;
    private final ClassLoader loader;

    private Messages(String bundle, ClassLoader loader) {
        this.bundle = bundle;
        this.loader = loader;
    }

    /**
     * The bundle named {@code messages} in the package of the given class.
     *
     * @param anchor a class of the module's base package
     * @return the bundle; reading is delayed until a text is asked for
     */
    public static Messages beside(Class<?> anchor) {
        return new Messages(anchor.getPackageName() + ".messages", anchor.getClassLoader());
    }

    /**
     * A text with its places filled in. Values longer than 120 characters are shortened, line breaks shown as spaces, lone surrogates as
     * U+FFFD.
     *
     * @param locale English for {@code en}, else Chinese
     * @param key the key in the bundle
     * @param values what goes to {0}, {1}, …, as {@link String#valueOf(Object)} writes it
     * @return the text
     * @throws java.util.MissingResourceException if the bundle has no such key
     */
    public String text(Locale locale, String key, Object... values) {
        var bundleLocale = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
        var pattern = ResourceBundle.getBundle(bundle, bundleLocale, loader, NO_FALLBACK)
                .getString(key);
        var shown = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            shown[i] = shorten(String.valueOf(values[i]));
        }
        return new MessageFormat(pattern, Locale.ROOT).format(shown);
    }

    private static String shorten(String value) {
        int end = Math.min(LONGEST_VALUE, value.length());
        if (end > 0 && end < value.length() && Character.isHighSurrogate(value.charAt(end - 1))) {
            end--;
        }
        var line = end == value.length()
                ? value
                : value.substring(0, end) + "… (" + value.getBytes(StandardCharsets.UTF_8).length + " B)";
        return line.replaceAll("\\p{Cntrl}+", " ").replaceAll("\\p{Cs}", "\uFFFD");
    }
}
