package org.duijie.corpus.normalise;

import java.util.Optional;
import java.util.regex.Pattern;
import org.duijie.corpus.model.RegionCode;

/**
 * Regions: codes of GB/T 2260 of 2, 4, 6 or 12 digits, and names from province to county, whole or short, in one text or an address. The
 * finest name counts; names of former divisions and their codes lead to those of today. Other words become keywords; a code of a
 * division that does not exist is kept with a warning, one of another form refused.
 */
public final class RegionRule implements Rule<String> {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s/|>,、:;()~·—–-]+");
    private static final Pattern COUNTRY = Pattern.compile("^(?:中华人民共和国|中国|所在地|地址)+");
    private static final Pattern DIGITS = Pattern.compile("(\\d+)(\\D.*)?");
    private static final int SEARCHED = 40;

    @Override
    public String name() {
        return "region";
    }

    @Override
    public Normal<String> of(String field, String said) {
        if (Texts.saysNothing(said)) {
            return Normal.nothing();
        }
        var joined = SEPARATORS.matcher(Texts.usualWidth(said)).replaceAll("");
        var text = COUNTRY.matcher(joined).replaceFirst("");
        var digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return code(field, said, digits.group(1), digits.group(2));
        }
        return RegionNames.exact(text)
                .map(Normal::of)
                .or(() -> named(field, said, text))
                .orElseGet(() -> Normal.keyword(said));
    }

    /** A code, and names behind it that may be finer. */
    private static Normal<String> code(String field, String said, String digits, String names) {
        var own = new RegionCode(digits.length() == 12 ? digits.substring(0, 6) : digits).digits();
        var code = RegionNames.exact(own).orElse(own);
        if (names != null) {
            var named = named(field, said, names).filter(n -> n.doubt().isEmpty());
            if (named.isPresent() && named.get().values().getFirst().startsWith(leading(code))) {
                return named.get();
            }
        }
        var normal = Normal.of(code);
        return RegionNames.isKnown(code) ? normal : normal.doubted("region.unknown", field, said);
    }

    private static Optional<Normal<String>> named(String field, String said, String text) {
        return first(text).map(found -> {
            var name = found.name();
            int end = found.end();
            for (var next = next(name, text, end); next.isPresent(); next = next(name, text, end)) {
                name = next.get();
                end += name.text().length();
            }
            var normal = Normal.of(name.code());
            return contradicts(name, text, end) ? normal.doubted("region.conflict", field, said) : normal;
        });
    }

    /** The name at the beginning; else the first one with its suffix. */
    private static Optional<Found> first(String text) {
        var first = RegionNames.at(RegionNames.ANYWHERE, text, 0);
        if (first.isPresent()) {
            return Optional.of(new Found(first.get(), first.get().text().length()));
        }
        for (int i = 1; i < Math.min(text.length(), SEARCHED); i++) {
            var name = RegionNames.at(RegionNames.ANYWHERE, text, i).filter(RegionNames.Name::whole);
            if (name.isPresent()) {
                return Optional.of(new Found(name.get(), i + name.get().text().length()));
            }
        }
        return Optional.empty();
    }

    /** What follows inside the same division; or its own name once more, as when two columns are read as one. */
    private static Optional<RegionNames.Name> next(RegionNames.Name name, String text, int end) {
        if (end >= text.length()) {
            return Optional.empty();
        }
        return RegionNames.at(leading(name.code()), text, end)
                .or(() -> text.startsWith(name.text(), end) ? Optional.of(name) : Optional.empty());
    }

    private static boolean contradicts(RegionNames.Name name, String text, int end) {
        return RegionNames.at(RegionNames.ANYWHERE, text, end)
                .filter(n -> n.whole() && !n.code().startsWith(name.code().substring(0, 2)))
                .isPresent();
    }

    /** The digits of a code that all of its parts share. */
    private static String leading(String code) {
        return code.endsWith("0000") ? code.substring(0, 2) : code.endsWith("00") ? code.substring(0, 4) : code;
    }

    /** A name and where it ends. */
    private record Found(RegionNames.Name name, int end) {}
}
