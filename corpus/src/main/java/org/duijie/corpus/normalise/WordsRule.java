package org.duijie.corpus.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words of registration forms as the codes of records. A text in which none is found is given back as it is: the record's own rule then
 * refuses it by name.
 */
public final class WordsRule implements Rule<String> {
    private static final Pattern ITEMS = Pattern.compile("[;\uFF1B,\uFF0C\u3001|/+\n]");

    private final String name;
    private final boolean several;
    private final List<Words> known;

    private WordsRule(String name, boolean several, List<Words> known) {
        this.name = name;
        this.several = several;
        this.known = known;
    }

    /** {@return the rule for the stage of an achievement: 初期阶段, 中试, 成熟应用, or a level of technology readiness (TRL 1 to 9)} */
    public static WordsRule stage() {
        return new WordsRule(
                "stage",
                false,
                List.of(
                        Words.of("early", "初期|小试|实验室|研发|研制|概念|样品|原理验证|(?:TRL|成熟度)\\s*[1-3](?!\\d)|^[1-3]级$"),
                        Words.of("middle", "中期|中试|小批量|样机|试生产|试制|(?:TRL|成熟度)\\s*[4-6](?!\\d)|^[4-6]级$"),
                        Words.of(
                                "mature",
                                "(?<![未不非])(?:成熟(?!度)|产业化|量产|批量|推广|应用|投产)|(?:TRL|成熟度)\\s*[7-9](?!\\d)|^[7-9]级$")));
    }

    /** {@return the rule for ways of transfer: 转让, 许可, 质押, 作价入股, 合作开发; one text may name several} */
    public static WordsRule transferModes() {
        return new WordsRule(
                "transferMode",
                true,
                List.of(
                        Words.of("transfer", "转让"),
                        Words.of("licence", "许可|license"),
                        Words.of("pledge", "质押"),
                        Words.of("investment", "入股|作价|投资|股权"),
                        Words.of("cooperation", "合作|联合|委托|技术服务|技术咨询")));
    }

    /** {@return the rule for who may see a need: 公开, 不公开, 是, 否} */
    public static WordsRule visibility() {
        return new WordsRule(
                "visibility", false, List.of(Words.of("private", "不公开|非公开|保密|私有|否"), Words.of("public", "公开|是")));
    }

    /** {@return the rule for the kind of a record: 成果, 专利, 技术需求, 企业} */
    public static WordsRule kind() {
        return new WordsRule(
                "kind",
                false,
                List.of(
                        Words.of("need", "需求"),
                        Words.of("patent", "专利"),
                        Words.of("achievement", "成果"),
                        Words.of("enterprise", "企业")));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Normal<String> of(String field, String said) {
        var plain = Texts.usualWidth(said);
        if (!several) {
            return Texts.saysNothing(plain) ? Normal.nothing() : Normal.of(first(plain));
        }
        var codes = new ArrayList<String>();
        for (var item : Texts.split(ITEMS, plain)) {
            if (!Texts.saysNothing(item)) {
                codes.addAll(all(item));
            }
        }
        return Normal.ofAll(codes.stream().distinct().toList());
    }

    private String first(String text) {
        return known.stream()
                .filter(w -> w.pattern().matcher(text).find())
                .map(Words::code)
                .findFirst()
                .orElse(text);
    }

    private List<String> all(String text) {
        var codes = known.stream()
                .filter(w -> w.pattern().matcher(text).find())
                .map(Words::code)
                .toList();
        return codes.isEmpty() ? List.of(text) : codes;
    }

    /** Words that mean a code, and the code itself. */
    private record Words(Pattern pattern, String code) {
        static Words of(String code, String words) {
            return new Words(Pattern.compile("^" + code + "$|" + words, Pattern.CASE_INSENSITIVE), code);
        }
    }
}
