package org.duijie.dictionaries.segment;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is one thing though a blank or Chinese units part it: 10 nm and 10纳米 as 10nm, GB/T 4754-2017 as gbt4754-2017, H01M 10/0525 as
 * h01m10/0525.
 */
final class Measures {
    private static final Set<String> UNITS =
            Set.of(("nm μm um mm cm dm m km μg ug mg g kg t l ml μl ul pa kpa mpa gpa n kn ℃ °c k w kw mw gw v kv mv a"
                            + " ma ka ah mah wh kwh mwh hz khz mhz ghz thz j kj mj s ms μs us ns min h d db dbm ppm ppb rpm r/min mol mmol"
                            + " m2 m3 cm2 cm3 mm2 kg/m3 g/cm3 mg/l g/l km/h m/s n/mm2 w/m2 kbps mbps gbps bps kb mb gb tb bit % ‰ ω kω mω f μf nf pf")
                    .split(" "));
    private static final Map<String, String> ONE_WAY =
            Map.of("um", "μm", "ug", "μg", "ul", "μl", "us", "μs", "r/min", "rpm");
    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("纳米", "nm"),
            Map.entry("微米", "μm"),
            Map.entry("毫米", "mm"),
            Map.entry("厘米", "cm"),
            Map.entry("公里", "km"),
            Map.entry("千米", "km"),
            Map.entry("毫克", "mg"),
            Map.entry("千克", "kg"),
            Map.entry("公斤", "kg"),
            Map.entry("吨", "t"),
            Map.entry("毫升", "ml"),
            Map.entry("兆帕", "mpa"),
            Map.entry("千帕", "kpa"),
            Map.entry("吉帕", "gpa"),
            Map.entry("摄氏度", "℃"),
            Map.entry("千瓦", "kw"),
            Map.entry("兆瓦", "mw"),
            Map.entry("千瓦时", "kwh"),
            Map.entry("毫安时", "mah"),
            Map.entry("赫兹", "hz"),
            Map.entry("千赫", "khz"),
            Map.entry("兆赫", "mhz"),
            Map.entry("吉赫", "ghz"),
            Map.entry("分贝", "db"),
            Map.entry("转每分", "rpm"),
            Map.entry("平方米", "m2"),
            Map.entry("立方米", "m3"));
    private static final Pattern NUMBER = Pattern.compile("[≥≤±-]?\\d[\\d.,]*");
    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("([≥≤±-]?\\d[\\d.,]*)([^\\d.,].*)");
    private static final Pattern STANDARD =
            Pattern.compile("(gb|gb/t|gbt|gjb|iso|iec|din|astm|en|jis|ieee|[a-z]{2}/t)");
    private static final Pattern STANDARD_NUMBER = Pattern.compile("[a-z]?\\d[\\d.]*(-\\d{4})?");
    private static final Pattern IPC_SUBCLASS = Pattern.compile("[a-h]\\d{2}[a-z]");
    private static final Pattern IPC_GROUP = Pattern.compile("\\d{1,4}/\\d{2,6}");

    private Measures() {}

    /**
     * The normal form of a mixed token and what follows it, if they are one thing.
     *
     * @param first the token
     * @param second the word after it
     * @param apart whether a blank parts them
     */
    static Optional<String> joined(String first, String second, boolean apart) {
        var unit = unit(second, apart);
        if (unit.isPresent()) {
            return unit.filter(u -> NUMBER.matcher(first).matches()).map(u -> MixedParts.form(first) + u);
        }
        return apart && (isStandard(first, second) || isIpc(first, second))
                ? Optional.of(MixedParts.form(first + second))
                : Optional.empty();
    }

    private static Optional<String> unit(String word, boolean apart) {
        var chinese = Optional.ofNullable(CHINESE.get(word));
        return chinese.isEmpty() && apart && UNITS.contains(word) ? Optional.of(oneWay(word)) : chinese;
    }

    private static boolean isStandard(String first, String second) {
        return STANDARD.matcher(first).matches()
                && STANDARD_NUMBER.matcher(second).matches();
    }

    private static boolean isIpc(String first, String second) {
        return IPC_SUBCLASS.matcher(first).matches()
                && IPC_GROUP.matcher(second).matches();
    }

    /** {@return the normal form of a mixed token, its unit in the one way of writing} */
    static String form(String token) {
        if (MixedToken.isAsciiLetter(token.charAt(0))) {
            return MixedParts.form(token);
        }
        var measure = NUMBER_AND_UNIT.matcher(token);
        if (measure.matches() && ONE_WAY.containsKey(measure.group(2))) {
            return MixedParts.form(measure.group(1)) + oneWay(measure.group(2));
        }
        return MixedParts.form(token);
    }

    private static String oneWay(String unit) {
        return ONE_WAY.getOrDefault(unit, unit);
    }
}
