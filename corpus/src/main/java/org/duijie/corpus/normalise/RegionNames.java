package org.duijie.corpus.normalise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.duijie.corpus.code.CodeNames;

/**
 * Names of provinces, prefectures and the counties of Zhejiang, whole (余杭区) and short (余杭), with former and other ones of
 * {@code regions.tsv}, under the division they lie in.
 */
final class RegionNames {
    /** Where the names are that may begin a text. */
    static final String ANYWHERE = "";

    private static final String ZHEJIANG = "33";
    private static final Pattern SUFFIX = Pattern.compile(
            "(?:(?:土家|朝鲜|布依|哈尼|傈僳|景颇|蒙古|哈萨克|柯尔克孜|藏|羌|彝|苗|侗|壮|傣|白|回|畲|维吾尔)族?)*自治[区州县]$|(?:特别行政区|地区|[省市区县盟])$");
    /** Entries that are no names: 杭州市辖区, 河南省直辖县级市. */
    private static final Pattern NO_NAME = Pattern.compile("辖");
    /** Names that other provinces have too; only a name before them tells which is meant. */
    private static final Set<String> AMBIGUOUS =
            Set.of("西湖区", "江北区", "普陀区", "西湖", "江北", "普陀", "象山", "龙港", "朝阳", "吉林市区", "鼓楼区");

    private static final RegionNames ALL = new RegionNames();

    private final Map<String, List<Name>> below = new HashMap<>();
    private final Map<String, String> exact = new HashMap<>();

    /**
     * A name.
     *
     * @param text the name
     * @param code what it names, six digits
     * @param whole whether it has its suffix, so that it is known in the middle of a text too
     */
    record Name(String text, String code, boolean whole) {}

    private RegionNames() {
        var names = CodeNames.builtIn();
        for (var code : names.regions()) {
            var name = names.region(code, Locale.CHINESE).orElseThrow();
            if (!NO_NAME.matcher(name).find()) {
                add(name, code);
                var shortName = SUFFIX.matcher(name).replaceFirst("");
                if (shortName.length() > 1) {
                    add(shortName, code);
                }
            }
        }
        AliasLines.forEach("regions.tsv", this::add);
        var order = Comparator.comparingInt((Name n) -> -n.text().length())
                .thenComparingInt(n -> n.code().endsWith("0000") ? 0 : 1)
                .thenComparing(Name::code);
        below.values().forEach(list -> list.sort(order));
    }

    private void add(String name, String code) {
        if (name.length() == 1 || Character.isDigit(name.charAt(0))) {
            exact.put(name, code);
            return;
        }
        var entry = new Name(name, code, SUFFIX.matcher(name).find());
        if (!AMBIGUOUS.contains(name)) {
            put(ANYWHERE, entry);
        }
        if (!code.endsWith("0000")) {
            put(code.substring(0, 2), entry);
        }
        if (!code.endsWith("00")) {
            put(code.substring(0, 4), entry);
        }
    }

    private void put(String place, Name name) {
        below.computeIfAbsent(place, p -> new ArrayList<>()).add(name);
    }

    /** {@return the longest name under a place (a code's leading two or four digits) that begins at an offset} */
    static Optional<Name> at(String place, String text, int offset) {
        return ALL.below.getOrDefault(place, List.of()).stream()
                .filter(n -> text.startsWith(n.text(), offset))
                .findFirst();
    }

    /** {@return the code that a whole text means: 浙, or a code that is no longer in use} */
    static Optional<String> exact(String text) {
        return Optional.ofNullable(ALL.exact.get(text));
    }

    /** {@return whether there is such a division, as far as is known here} */
    static boolean isKnown(String code) {
        var known = CodeNames.builtIn().regions();
        boolean elsewhere = !code.startsWith(ZHEJIANG) && !code.endsWith("00");
        return known.contains(code) || (elsewhere && known.contains(code.substring(0, 4) + "00"));
    }
}
