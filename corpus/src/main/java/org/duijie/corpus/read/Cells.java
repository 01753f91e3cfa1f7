package org.duijie.corpus.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * The words of cells as the codes of records. A word that is not known is given back as it is: the record's rules then refuse it by name.
 */
final class Cells {
    private static final Pattern LIST = Pattern.compile("[;\uFF1B,\uFF0C\u3001|\n]");
    private static final Pattern NAMES = Pattern.compile(
            "[;\uFF1B\uFF0C\u3001|\n]|,(?!\\s*(?:Ltd|Inc|LLC|Corp|Co|GmbH|AG|SA|S\\.A|BV|B\\.V|PLC|KK)\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LINES = Pattern.compile("\\R");
    private static final Pattern MODES = Pattern.compile("[;\uFF1B,\uFF0C\u3001|/\n]");
    private static final Pattern VERSION = Pattern.compile("[(\uFF08][^)\uFF09]*[)\uFF09][A-Z]?");
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))(?:[ T]0?0:00(?::00)?)?");
    private static final Pattern BLANKS = Pattern.compile("[\\s,\uFF0C]+");
    private static final Pattern AMOUNT =
            Pattern.compile("[\u00A5\uFFE5]?(?:人民币)?(\\d{1,15}(?:\\.\\d{1,10})?)(亿元|亿|万元|万|元)?(?:人民币)?");
    private static final Pattern COUNT = Pattern.compile("(\\d{1,9})(?:人|名)?");
    private static final Pattern NOTHING_SAID = Pattern.compile("[-—/\\\\]+|无|面议|待定|不限|其他|其它|均可|协商|双方协商");

    private static final List<Words> STAGES = List.of(
            Words.of("early", "初期|小试|实验室|研发|研制|概念|样品"),
            Words.of("middle", "中期|中试|小批量|样机|试生产"),
            Words.of("mature", "成熟|产业化|量产|批量|推广|应用"));
    private static final List<Words> TRANSFER_MODES = List.of(
            Words.of("transfer", "转让"),
            Words.of("licence", "许可|license"),
            Words.of("pledge", "质押"),
            Words.of("investment", "入股|作价|投资|股权"),
            Words.of("cooperation", "合作|联合|委托"));
    private static final List<Words> VISIBILITIES =
            List.of(Words.of("private", "不公开|非公开|保密|私有|否"), Words.of("public", "公开|是"));
    private static final List<Words> KINDS = List.of(
            Words.of("need", "需求"),
            Words.of("patent", "专利"),
            Words.of("achievement", "成果"),
            Words.of("enterprise", "企业"));

    private Cells() {}

    static List<String> list(String cell) {
        return split(LIST, cell);
    }

    static List<String> names(String cell) {
        return split(NAMES, cell);
    }

    static List<String> lines(String cell) {
        return split(LINES, cell);
    }

    static List<String> symbols(String cell) {
        return split(LIST, VERSION.matcher(cell).replaceAll(""));
    }

    /** {@return the date in ISO form; another text as it is} */
    static String date(String cell) {
        var date = DATE.matcher(cell);
        if (!date.matches()) {
            return cell;
        }
        var month = date.group(2) == null ? date.group(4) : date.group(2);
        var day = date.group(3) == null ? date.group(5) : date.group(3);
        return date.group(1) + "-" + twoDigits(month) + "-" + twoDigits(day);
    }

    static String stage(String cell) {
        return code(cell, STAGES);
    }

    static List<String> modes(String cell) {
        return split(MODES, cell).stream()
                .filter(Predicate.not(Cells::saysNothing))
                .map(word -> code(word, TRANSFER_MODES))
                .toList();
    }

    static String visibility(String cell) {
        return code(cell, VISIBILITIES);
    }

    static String kind(String cell) {
        return code(cell, KINDS);
    }

    /**
     * {@return an amount in 元; empty where none is said, as by 面议}
     *
     * @param inTenThousands whether the column is in 万元
     */
    static Optional<BigDecimal> amount(String field, String cell, boolean inTenThousands) {
        var compact = BLANKS.matcher(cell).replaceAll("");
        if (saysNothing(compact)) {
            return Optional.empty();
        }
        var amount = AMOUNT.matcher(compact);
        if (!amount.matches()) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "cell.amount", field, cell);
        }
        var unit = amount.group(2) == null ? (inTenThousands ? "万元" : "元") : amount.group(2);
        int zeros = unit.startsWith("亿") ? 8 : unit.startsWith("万") ? 4 : 0;
        return Optional.of(new BigDecimal(amount.group(1)).scaleByPowerOfTen(zeros));
    }

    static int count(String field, String cell) {
        var count = COUNT.matcher(cell);
        if (!count.matches()) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "cell.count", field, cell);
        }
        return Integer.parseInt(count.group(1));
    }

    /** The code of the first words of which one is found in the cell. */
    private static String code(String cell, List<Words> known) {
        for (var words : known) {
            if (words.pattern().matcher(cell).find()) {
                return words.code();
            }
        }
        return cell;
    }

    private static boolean saysNothing(String cell) {
        return cell.isEmpty() || NOTHING_SAID.matcher(cell).matches();
    }

    private static List<String> split(Pattern separators, String cell) {
        var items = new ArrayList<String>();
        for (var item : separators.split(cell, -1)) {
            var text = item.strip();
            if (!text.isEmpty()) {
                items.add(text);
            }
        }
        return items;
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    /** Words that mean a code, and the code itself. */
    private record Words(Pattern pattern, String code) {
        static Words of(String code, String words) {
            return new Words(Pattern.compile("^" + code + "$|" + words, Pattern.CASE_INSENSITIVE), code);
        }
    }
}
