package org.duijie.corpus.normalise;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What all rules know of texts: widths, words that say nothing, lists written as one text. */
public final class Texts {
    private static final Pattern LIST = Pattern.compile("[;\uFF1B,\uFF0C\u3001|\n]");
    private static final Pattern NAMES = Pattern.compile(
            "[;\uFF1B\uFF0C\u3001|\n]|,(?!\\s*(?:Ltd|Inc|LLC|Corp|Co|GmbH|AG|SA|S\\.A|BV|B\\.V|PLC|KK)\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LINES = Pattern.compile("\\R");
    private static final Pattern NOTHING = Pattern.compile(
            "[-—–/\\\\*.]+|无|暂无|没有|不详|未知|未填|面议|面谈|待定|待议|不限|其他|其它|均可|协商|双方协商|协商确定|n/?a|null|none|nil",
            Pattern.CASE_INSENSITIVE);

    private Texts() {}

    /** {@return the items of a list parted by ; , 、 or | or line breaks, without blank ones} */
    public static List<String> list(String text) {
        return split(LIST, text);
    }

    /** {@return the items of a list of names, which may hold a comma (Co., Ltd.)} */
    public static List<String> names(String text) {
        return split(NAMES, text);
    }

    /** {@return the lines that are not blank} */
    public static List<String> lines(String text) {
        return split(LINES, text);
    }

    /** {@return whether a text only says that nothing is said, as 无, 面议 or -- do} */
    static boolean saysNothing(String text) {
        return text.isEmpty() || NOTHING.matcher(text).matches();
    }

    /** {@return letters, digits and signs in their usual width (NFKC), stripped} */
    static String usualWidth(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
            }
        }
        return text.strip();
    }

    static List<String> split(Pattern separators, String text) {
        var items = new ArrayList<String>();
        for (var item : separators.split(text, -1)) {
            var stripped = item.strip();
            if (!stripped.isEmpty()) {
                items.add(stripped);
            }
        }
        return items;
    }
}
