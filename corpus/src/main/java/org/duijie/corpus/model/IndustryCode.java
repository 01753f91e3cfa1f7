package org.duijie.corpus.model;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * A code of GB/T 4754-2017 (国民经济行业分类): a section ({@code C}), division ({@code C38}), group ({@code C384}) or class
 * ({@code C3841}). The section's letter may be left out in the input; it follows from the division.
 *
 * @param code the normal form, with the letter
 */
public record IndustryCode(String code) {
    private static final Pattern FORM = Pattern.compile("[A-T](?:\\d{2,4})?");
    private static final NavigableMap<Integer, Character> SECTIONS = sections();

    /** @throws BrokenRule {@code industry.form} */
    public IndustryCode {
        var normal = withLetter(code.strip());
        if (!FORM.matcher(normal).matches()) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "industry.form", code);
        }
        code = normal;
    }

    /** {@return the section's letter, such as {@code C}} */
    public String section() {
        return code.substring(0, 1);
    }

    /** {@return the division such as {@code C38}; the section where there is no more} */
    public String division() {
        return code.substring(0, Math.min(3, code.length()));
    }

    private static String withLetter(String code) {
        if (code.length() < 2 || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return code;
        }
        var section = SECTIONS.floorEntry(Integer.parseInt(code.substring(0, 2)));
        return section == null ? code : section.getValue() + code;
    }

    /** The first division of each section. */
    private static NavigableMap<Integer, Character> sections() {
        int[] first = {1, 6, 13, 44, 47, 51, 53, 61, 63, 66, 70, 71, 73, 76, 80, 83, 84, 86, 91, 97};
        var sections = new TreeMap<Integer, Character>();
        for (int i = 0; i < first.length; i++) {
            sections.put(first[i], (char) ('A' + i));
        }
        return sections;
    }
}
