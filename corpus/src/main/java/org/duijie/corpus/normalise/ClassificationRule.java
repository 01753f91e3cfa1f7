package org.duijie.corpus.normalise;

import java.util.Locale;
import java.util.regex.Pattern;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.code.CodeNames;
import org.duijie.corpus.model.IpcCode;

/**
 * Symbols of the IPC and the CPC in all their forms: {@code H01M 10/0525}, {@code H01M0010052500} and longer (WIPO ST.8),
 * {@code H01M10/0525(2010.01)I}, {@code Int.Cl.8 H01M10/0525}. What has no such form is refused; a symbol of a class that does not exist
 * is kept with a warning.
 */
public final class ClassificationRule implements Rule<String> {
    private static final Pattern NORMAL = Pattern.compile("[A-HY]\\d{2}[A-Z][1-9]\\d{0,3}/\\d{2,8}");
    private static final Pattern VERSION = Pattern.compile("[(\\[][^)\\]]*[)\\]].*$");
    private static final Pattern LABEL =
            Pattern.compile("^(?:INT\\.?\\s*CL\\.?\\s*\\d?\\s*[:.]?|(?:IPC|CPC)(?:R|\\d)?\\s*[:.]?|主?分类号\\s*:)\\s*");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cf}]+");
    /** Subclass, four digits of the main group, six of the subgroup, filled with zeros, and in ST.8 what follows. */
    private static final Pattern FIXED = Pattern.compile("([A-HY]\\d{2}[A-Z])(\\d{4})(\\d{6})(?:\\d{8}[A-Z].*)?");

    private static final Pattern HYPHEN = Pattern.compile("(?<=^[A-HY]\\d{2}[A-Z])-|(?<=\\d)-(?=\\d+$)");

    private final String name;

    private ClassificationRule(String name) {
        this.name = name;
    }

    /** {@return the rule for the International Patent Classification} */
    public static ClassificationRule ipc() {
        return new ClassificationRule("ipc");
    }

    /** {@return the rule for the Cooperative Patent Classification} */
    public static ClassificationRule cpc() {
        return new ClassificationRule("cpc");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Normal<String> of(String field, String said) {
        if (NORMAL.matcher(said).matches()) {
            return checked(field, said, said);
        }
        if (Texts.saysNothing(said)) {
            return Normal.nothing();
        }
        var compact = compact(said);
        var fixed = FIXED.matcher(compact);
        var symbol = fixed.matches() ? symbol(fixed.group(1), fixed.group(2), fixed.group(3)) : compact;
        try {
            return checked(field, said, new IpcCode(symbol).symbol());
        } catch (BrokenRule e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "ipc.form", said);
        }
    }

    private static String compact(String said) {
        var upper = Texts.usualWidth(said).toUpperCase(Locale.ROOT);
        var bare = VERSION.matcher(LABEL.matcher(upper).replaceFirst("")).replaceFirst("");
        var compact = HYPHEN.matcher(BLANKS.matcher(bare).replaceAll(""));
        var slashed = compact.replaceAll(m -> m.start() <= 4 ? "" : "/");
        int digits = Math.min(3, slashed.length()); // a letter O among the two digits of the class is a zero
        return slashed.substring(0, digits).replace('O', '0') + slashed.substring(digits);
    }

    /** 0010 and 052500 are the group 10/0525; a subgroup has two digits at least. */
    private static String symbol(String subclass, String group, String subgroup) {
        var digits = subgroup.replaceFirst("0+$", "");
        return subclass + Integer.parseInt(group) + "/"
                + (digits.length() < 2 ? (digits + "00").substring(0, 2) : digits);
    }

    /** The CPC has classes of its own, of which no list is kept here. */
    private Normal<String> checked(String field, String said, String symbol) {
        var normal = Normal.of(symbol);
        boolean known = symbol.length() < 3
                || name.equals("cpc")
                || CodeNames.builtIn()
                        .ipc(symbol.substring(0, 3), Locale.CHINESE)
                        .isPresent();
        return known ? normal : normal.doubted("ipc.class", field, said, symbol.substring(0, 3));
    }
}
