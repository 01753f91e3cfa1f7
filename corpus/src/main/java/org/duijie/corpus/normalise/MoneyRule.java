package org.duijie.corpus.normalise;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Money;

/**
 * Amounts: 50万元, ¥1,200,000, 3.5亿, 50万美元, USD 20000, 100–200万. Of a range, a price is its lower end and a budget its upper one, so that no
 * pair that could agree is lost; where amount and currency do not say all of it (a range, 约, /年), the words are kept beside them. 面议 and
 * the like say nothing; other words without a digit are left out with a warning; figures that cannot be read are refused.
 */
public final class MoneyRule implements Rule<Money> {
    private static final String NUMBER = "\\d{1,15}(?:\\.\\d{1,10})?";
    private static final String UNIT = "亿|千万|百万|万|千";
    private static final String CURRENCY = "人民币|RMB|CNY|USD|EUR|HKD|JPY|GBP|美元|美金|欧元|港元|港币|日元|英镑|US\\$|HK\\$|[¥$€£]|元";
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<about>约|大约|不低于|不高于|不超过|起价|[≥≤><])?(?<before>" + CURRENCY + ")?"
                    + "(?<low>" + NUMBER + ")(?<lowUnit>" + UNIT + ")?"
                    + "(?:(?:" + CURRENCY + ")?[-~—–―至到]+(?:" + CURRENCY + ")?(?<high>" + NUMBER + ")(?<highUnit>"
                    + UNIT + ")?)?"
                    + "(?<after>" + CURRENCY + ")?(?:\\(?(?:" + CURRENCY + ")\\)?|整)?(?<more>.{0,20})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANKS = Pattern.compile("[\\s,\\p{Cf}]+");
    /** What may stand behind an amount without making it another one. */
    private static final Pattern MORE = Pattern.compile("|左右|以上|以下|以内|起|上下|余|/?每?年|/年|/次|\\(.*\\)|不等|面议|可议|可面议");

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Map<String, Integer> ZEROS = Map.of("亿", 8, "千万", 7, "百万", 6, "万", 4, "千", 3);
    private static final Map<String, Pattern> CURRENCIES = Map.of(
            "USD", words("USD|美元|美金|US\\$|(?<!HK)\\$"),
            "HKD", words("HKD|港元|港币|HK\\$"),
            "EUR", words("EUR|欧元|€"),
            "JPY", words("JPY|日元"),
            "GBP", words("GBP|英镑|£"));

    private final boolean upper;

    private MoneyRule(boolean upper) {
        this.upper = upper;
    }

    private static Pattern words(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /** {@return the rule for what is asked: of a range, the lower end} */
    public static MoneyRule price() {
        return new MoneyRule(false);
    }

    /** {@return the rule for what would be paid: of a range, the upper end} */
    public static MoneyRule budget() {
        return new MoneyRule(true);
    }

    @Override
    public String name() {
        return "money";
    }

    @Override
    public Normal<Money> of(String field, String said) {
        var compact = ChineseNumber.arabicBeforeUnits(
                BLANKS.matcher(Texts.usualWidth(said)).replaceAll(""));
        if (Texts.saysNothing(compact)) {
            return Normal.nothing();
        }
        if (!DIGIT.matcher(compact).find()) {
            return Normal.<Money>nothing().doubted("money.words", field, said);
        }
        var amount = AMOUNT.matcher(compact);
        if (!amount.matches() || !MORE.matcher(amount.group("more")).matches()) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "cell.amount", field, said);
        }
        var low = amount(amount.group("low"), amount.group("lowUnit"));
        var value = amount.group("high") == null ? low : end(amount, low);
        boolean exact = amount.group("high") == null
                && amount.group("about") == null
                && amount.group("more").isEmpty();
        return Normal.of(new Money(value, currency(amount), exact ? "" : said));
    }

    /** One end of a range. A lower end without a unit has the upper one's, as in 100–200万, unless it would be above it. */
    private BigDecimal end(Matcher range, BigDecimal low) {
        var high = amount(range.group("high"), range.group("highUnit"));
        if (upper) {
            return high;
        }
        var alike = amount(range.group("low"), range.group("highUnit"));
        return range.group("lowUnit") == null && alike.compareTo(high) <= 0 ? alike : low;
    }

    private static BigDecimal amount(String number, String unit) {
        return new BigDecimal(number).scaleByPowerOfTen(unit == null ? 0 : ZEROS.get(unit));
    }

    /** The foreign one that is named before or behind; else CNY. */
    private static String currency(Matcher amount) {
        var named = amount.group("before") + " " + amount.group("after");
        for (var currency : CURRENCIES.entrySet()) {
            if (currency.getValue().matcher(named).find()) {
                return currency.getKey();
            }
        }
        return "CNY";
    }
}
