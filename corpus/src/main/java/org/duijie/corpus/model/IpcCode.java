package org.duijie.corpus.model;

import java.util.regex.Pattern;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * A symbol of the International Patent Classification, or of the CPC, which extends it: a section ({@code H}), class ({@code H01}),
 * subclass ({@code H01M}), main group ({@code H01M10}) or group ({@code H01M10/0525}).
 *
 * <p>The normal form has no blanks and no leading zeros in the main group; {@code H01M 10/0525} becomes {@code H01M10/0525}.
 *
 * @param symbol the normal form
 * @see <a href="https://www.wipo.int/classifications/ipc/en/guide/">Guide to the IPC</a>
 */
public record IpcCode(String symbol) {
    private static final Pattern FORM = Pattern.compile("[A-HY](?:\\d{2}(?:[A-Z](?:\\d{1,4}(?:/\\d{1,8})?)?)?)?");
    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<=^[A-Z]\\d{2}[A-Z])0+(?=\\d)");

    /** @throws BrokenRule {@code ipc.form} */
    public IpcCode {
        var compact = LEADING_ZEROS.matcher(symbol.replaceAll("\\s+", "")).replaceFirst("");
        if (!FORM.matcher(compact).matches()) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "ipc.form", symbol);
        }
        symbol = compact;
    }

    /** {@return the first letter, such as {@code H}} */
    public String section() {
        return symbol.substring(0, 1);
    }

    /** {@return the class such as {@code H01}; the section where there is no more} */
    public String classSymbol() {
        return symbol.substring(0, Math.min(3, symbol.length()));
    }

    /** {@return the subclass such as {@code H01M}, or as much of it as there is} */
    public String subclass() {
        return symbol.substring(0, Math.min(4, symbol.length()));
    }
}
