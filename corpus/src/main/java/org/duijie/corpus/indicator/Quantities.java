package org.duijie.corpus.indicator;

import java.util.regex.Pattern;
import org.duijie.corpus.indicator.Phrases.Role;

/** Reads values, ranges and tolerances with their units. Looks a bounded way ahead, so that a text of any length takes linear time. */
final class Quantities {
    private static final Pattern SEPARATOR =
            Pattern.compile(" ?(?:~{1,2}|-{1,2}|至|到|∼|\\.{2,3}) ?约? ?([-+φ±]?)(?=\\d)");
    private static final Pattern CHAIN = Pattern.compile(
            " ?%? ?(?:≤|<=?) ?([A-Za-z\\u4e00-\\u9fff][A-Za-z0-9+\\u4e00-\\u9fff]{0,11}?) ?(?:≤|<=?) ?(?=\\d)");
    private static final Pattern TOLERANCE = Pattern.compile(" ?(?:±|\\+/-|\\+-) ?(?=\\d)");
    /** 2亿/g, of germs. */
    private static final Pattern PER_MASS = Pattern.compile("/(?:k?g|m?L|ml|克|毫升)(?![A-Za-z])");

    private static final String BELOW_ZERO = "零下";
    private static final Role[] AFTER = {Role.AFTER_AT_LEAST, Role.AFTER_AT_MOST, Role.AFTER_MORE_THAN, Role.AFTER_ABOUT
    };

    private Quantities() {}

    /** {@return the quantity of the number at this place; null where no number begins there} */
    static Quantity read(String text, int at) {
        var number = Numerals.read(text, at);
        if (number == null) {
            return null;
        }
        var scale = Scale.before(text, at);
        int start = signed(text, scale.start());
        double sign = start < scale.start() && "-零".indexOf(text.charAt(start)) >= 0 ? -1 : 1;
        boolean tolerated = start < scale.start() && text.charAt(start) == '±';
        if (number.fraction()) {
            var ratio = new Unit("", Dimension.RATIO, 1, 0);
            return finished(text, null, number.whole(), number.whole(), ratio, start, number.end(), false, true, "");
        }
        var chain = number.chinese() ? null : chain(text, number, start);
        if (chain != null) {
            return chain;
        }
        var unit = unit(text, number);
        int end = unit == null ? number.end() : unit.end();
        var tail = number.chinese() ? null : tail(text, end);
        if (tail == null || isOther(text, unit, tail)) {
            var found = unit == null ? scale.unit() : unit.unit();
            var comparator = tolerated ? Comparator.PLUS_MINUS : null;
            boolean plain = unit == null && scale.unit().equals(Unit.NONE);
            double value = sign * number.whole();
            return finished(text, comparator, value, value, found, start, end, plain, number.chinese(), "");
        }
        return ranged(text, number, sign, unit, tail, scale, start);
    }

    /** What follows a first number: the second of a range, or the tolerance. */
    private record Tail(Numeral number, double sign, boolean tolerance, boolean both) {}

    /** Whether what follows is no end of a range, since it has another dimension: 38℃-200W. */
    private static boolean isOther(String text, Units.Found first, Tail tail) {
        var second = first == null || tail.tolerance() ? null : unit(text, tail.number());
        return second != null
                && !second.unit().dimension().equals(first.unit().dimension())
                && !first.unit().symbol().equals("度");
    }

    private static Tail tail(String text, int end) {
        var tolerance = TOLERANCE
                .matcher(text)
                .region(end, Math.min(text.length(), end + 4))
                .useTransparentBounds(true);
        if (tolerance.lookingAt()) {
            var number = Numerals.read(text, tolerance.end());
            return number == null ? null : new Tail(number, 1, true, false);
        }
        var separator = SEPARATOR
                .matcher(text)
                .region(end, Math.min(text.length(), end + 5))
                .useTransparentBounds(true);
        if (!separator.lookingAt()) {
            return null;
        }
        var number = Numerals.read(text, separator.end());
        var sign = separator.group(1);
        return number == null ? null : new Tail(number, sign.equals("-") ? -1 : 1, false, sign.equals("±"));
    }

    private static Quantity ranged(
            String text, Numeral first, double sign, Units.Found firstUnit, Tail tail, Scale scale, int start) {
        var second = tail.number();
        var unit = unit(text, second);
        int end = unit == null ? second.end() : unit.end();
        if (unit == null
                && end < text.length()
                && text.charAt(end) == ')'
                && start > 0
                && text.charAt(start - 1) == '(') {
            unit = Units.ALL.read(text, end + 1).orElse(null);
            end = unit == null ? second.end() : unit.end();
        }
        var lastUnit = unit == null ? firstUnit : unit;
        var found = lastUnit == null ? scale.unit() : lastUnit.unit();
        double low = sign
                * (first.multiplier() == 1 && firstUnit == null
                        ? first.times(second.multiplier()).whole()
                        : first.whole());
        if (firstUnit != null && unit != null && firstUnit.unit().dimension().equals(found.dimension())) {
            low = low * firstUnit.unit().factor() / found.factor();
        }
        double high = tail.sign() * second.whole();
        if (tail.tolerance()) {
            double middle = low;
            low = middle - high;
            high = middle + high;
        }
        boolean plain = lastUnit == null && scale.unit().equals(Unit.NONE);
        if (tail.both()) { // ±3~±4μm
            return finished(text, Comparator.PLUS_MINUS, high, high, found, start, end, plain, false, "");
        }
        return finished(
                text, Comparator.RANGE, Math.min(low, high), Math.max(low, high), found, start, end, plain, false, "");
    }

    private static Quantity chain(String text, Numeral first, int start) {
        int from = first.end();
        var matcher = CHAIN.matcher(text)
                .region(from, Math.min(text.length(), from + 20))
                .useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return null;
        }
        var second = Numerals.read(text, matcher.end());
        if (second == null) {
            return null;
        }
        var unit = unit(text, second);
        int end = unit == null ? second.end() : unit.end();
        var inner = matcher.group(1);
        boolean scale = Scale.isScale(inner) && Units.ALL.read(inner, 0).isPresent();
        var found = unit != null ? unit.unit() : scale ? Units.ALL.named(inner) : Unit.NONE;
        return new Quantity(
                Comparator.RANGE,
                Math.min(first.whole(), second.whole()),
                Math.max(first.whole(), second.whole()),
                found,
                start,
                end,
                unit == null && !scale,
                false,
                scale ? "" : inner);
    }

    private static Quantity finished(
            String text,
            Comparator said,
            double low,
            double high,
            Unit unit,
            int start,
            int end,
            boolean plain,
            boolean chinese,
            String inner) {
        int at = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        for (var role : AFTER) {
            int length = Phrases.ALL.startingAt(role, text, at);
            boolean inside = role == Role.AFTER_AT_MOST
                    && (Phrases.ALL.startingAt(Role.NOT_INSIDE, text, at) > 0
                            || (length == 1 && isNoun(text, at + 1, unit)));
            if (length > 0 && !inside && !(role == Role.AFTER_MORE_THAN && isNoun(text, at + length, unit))) {
                var comparator = said == null ? role.comparator() : said;
                return new Quantity(comparator, low, high, unit, start, at + length, plain, chinese, inner);
            }
        }
        return new Quantity(said, low, high, unit, start, end, plain, chinese, inner);
    }

    /** Whether 多 or 内 begins the noun that is counted, as in 2条多肽链, 3株内生菌. */
    private static boolean isNoun(String text, int at, Unit unit) {
        return unit.counts()
                && at < text.length()
                && Character.UnicodeScript.of(text.charAt(at)) == Character.UnicodeScript.HAN;
    }

    /** The unit after a number: a symbol may stand apart from it, a classifier only before a noun. */
    private static Units.Found unit(String text, Numeral number) {
        int at = number.end();
        if (number.multiplier() != 1
                && PER_MASS.matcher(text).region(at, text.length()).lookingAt()) {
            var per = Units.ALL.read("个" + text.substring(at, Math.min(text.length(), at + 4)), 0);
            return per.map(found -> new Units.Found(found.unit(), at + found.end() - 1))
                    .orElse(null);
        }
        boolean apart = at < text.length() && text.charAt(at) == ' ';
        var unit = Units.ALL.read(text, apart ? at + 1 : at).orElse(null);
        boolean bare = unit != null && apart && unit.unit().counts() && !isNoun(text, unit.end(), unit.unit());
        return bare ? null : unit;
    }

    /** Where the number begins with its sign: a dash after a word is one for what can be below zero only. */
    private static int signed(String text, int start) {
        int at = start > 0 && text.charAt(start - 1) == ' ' ? start - 1 : start;
        if (at == 0) {
            return start;
        }
        if (text.startsWith(BELOW_ZERO, start - BELOW_ZERO.length())) {
            return start - BELOW_ZERO.length();
        }
        char sign = text.charAt(at - 1);
        if (sign == '±') {
            return at - 1;
        }
        char before = at > 1 ? text.charAt(at - 2) : ' ';
        boolean joined = Units.isDigit(before) || Units.isLetter(before) || ")/-~℃%°".indexOf(before) >= 0;
        return at == start && (sign == '-' || sign == '+') && !joined ? at - 1 : start;
    }
}
