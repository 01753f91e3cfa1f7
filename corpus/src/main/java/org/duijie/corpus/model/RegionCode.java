package org.duijie.corpus.model;

import java.util.regex.Pattern;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * A code of an administrative division after GB/T 2260: six digits, two each for province, prefecture and county, such as 330110
 * (浙江省杭州市余杭区). Codes of two and four digits are filled with zeros.
 *
 * @param digits the six digits
 */
public record RegionCode(String digits) {
    private static final Pattern FORM = Pattern.compile("[1-9]\\d(?:\\d{2}){0,2}");

    /** @throws BrokenRule {@code region.form} */
    public RegionCode {
        if (!FORM.matcher(digits).matches()) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "region.form", digits);
        }
        digits = (digits + "0000").substring(0, 6);
    }

    /** {@return the province's code, such as 330000} */
    public RegionCode province() {
        return new RegionCode(digits.substring(0, 2));
    }

    /** {@return the prefecture's code, such as 330100; the province's where nothing finer is known} */
    public RegionCode prefecture() {
        return new RegionCode(digits.substring(0, 4));
    }
}
