package org.duijie.corpus.indicator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The units of {@code units.tsv}, and those that are made of them by {@code /}, {@code ·} and powers. */
final class Units {
    static final Units ALL = new Units();
    private static final int LONGEST = 8;
    private static final int MOST_PARTS = 5;

    private final Map<Composition, Dimension> dimensions = new HashMap<>();
    private final Map<String, Atom> atoms = new HashMap<>();
    private final Map<String, Atom> divisors = new HashMap<>();
    /** How long spellings are at most that begin with a character. */
    private final Map<Character, Integer> longest = new HashMap<>();

    /** A unit of the table. */
    record Atom(String symbol, Composition composition, double factor, double offset) {
        Atom times(Atom other, int power, String written) {
            return new Atom(
                    written, composition.times(other.composition, power), factor * Math.pow(other.factor, power), 0);
        }
    }

    /** A unit found in a text, and where it ends. */
    record Found(Unit unit, int end) {}

    private record Part(Atom atom, int end) {}

    private Units() {
        Composition composition = Composition.ONE;
        for (var line : Resources.lines("units.tsv")) {
            var fields = line.split("\t", -1);
            if (line.startsWith("[")) {
                composition = Composition.of(fields[2]);
                var name = fields[0].substring(1, fields[0].length() - 1);
                dimensions.putIfAbsent(composition, new Dimension(name, fields[1]));
            } else {
                add(fields, composition);
            }
        }
    }

    private void add(String[] fields, Composition composition) {
        double factor = Double.parseDouble(fields[1]);
        double offset = fields.length > 2 ? Double.parseDouble(fields[2]) : 0;
        for (var spelling : fields[0].split(" ", -1)) {
            boolean divides = spelling.startsWith("/");
            var symbol = Folding.fold(divides ? spelling.substring(1) : spelling);
            var atom = new Atom(symbol, composition, factor, offset);
            (divides ? divisors : atoms).putIfAbsent(symbol, atom); // two spellings may fold to one
            longest.merge(symbol.charAt(0), Math.min(LONGEST, symbol.length()), Math::max);
        }
    }

    /** {@return the unit with exactly this spelling} */
    Unit named(String symbol) {
        return unit(atoms.get(symbol));
    }

    /** {@return the unit that begins at a place of a folded text, the longest} */
    Optional<Found> read(String text, int at) {
        var first = atom(text, at, false);
        if (first == null) {
            return Optional.empty();
        }
        var whole = powered(text, first);
        for (int parts = 1; parts < MOST_PARTS; parts++) {
            var longer = extended(text, at, whole);
            if (longer == null) {
                break;
            }
            whole = longer;
        }
        return Optional.of(new Found(unit(whole.atom), whole.end));
    }

    private Unit unit(Atom atom) {
        var text = atom.composition.text();
        var dimension = dimensions.getOrDefault(atom.composition, new Dimension(text, text));
        return new Unit(atom.symbol.replace(" ", ""), dimension, atom.factor, atom.offset);
    }

    private Part extended(String text, int begin, Part whole) {
        int at = whole.end;
        if (at >= text.length()) {
            return null;
        }
        char sign = text.charAt(at);
        boolean divides = sign == '/' || sign == '每';
        if (!divides && sign != '·' && sign != '*' && sign != '.') {
            return null;
        }
        int from = at + 1;
        if (sign == '.' && from < text.length() && text.charAt(from) > 0x2E80) {
            return null; // the end of a sentence
        }
        int digits = divides ? digitsEnd(text, from) : from;
        double count = digits > from ? Double.parseDouble(text.substring(from, digits)) : 1;
        var next = group(text, digits, divides);
        boolean again = next != null && digits > from && next.atom.symbol.equals(whole.atom.symbol);
        if (next == null || count == 0 || again) { // 230V/110V are two values
            return null;
        }
        var counted = new Atom("", next.atom.composition, next.atom.factor * count, 0);
        return new Part(whole.atom.times(counted, divides ? -1 : 1, text.substring(begin, next.end)), next.end);
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < Math.min(text.length(), from + 5) && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** A unit, or a product in brackets, after a sign. */
    private Part group(String text, int from, boolean divides) {
        if (!divides || from >= text.length() || text.charAt(from) != '(') {
            var atom = atom(text, from, divides);
            return atom == null ? null : powered(text, atom);
        }
        var product = group(text, from + 1, false);
        while (product != null && product.end < text.length() && text.charAt(product.end) != ')') {
            product = text.charAt(product.end) == '/' ? null : extended(text, from + 1, product);
        }
        return product == null || product.end >= text.length() ? null : new Part(product.atom, product.end + 1);
    }

    private Part atom(String text, int at, boolean divides) {
        if (at >= text.length()) {
            return null;
        }
        int most = longest.getOrDefault(text.charAt(at), 0);
        for (int end = Math.min(text.length(), at + most); end > at; end--) {
            var spelling = text.substring(at, end);
            var atom = divides && divisors.containsKey(spelling) ? divisors.get(spelling) : atoms.get(spelling);
            if (atom != null && endsWhole(text, end) && !Phrases.ALL.isWordNotUnit(text, at)) {
                return new Part(atom, end);
            }
        }
        return null;
    }

    /** Whether no further letter belongs to what ends here: 5m but not 5mF. */
    private static boolean endsWhole(String text, int end) {
        char last = text.charAt(end - 1);
        if (end == text.length() || (!isLetter(last) && last != 'Ω' && last != 'μ')) {
            return true;
        }
        char next = text.charAt(end);
        return !isLetter(next) && (!isDigit(next) || next == '2' || next == '3') && next != 'Ω' && next != 'μ';
    }

    /** With the power that may follow: m², s^2, kg⁻¹, g-1. */
    private static Part powered(String text, Part part) {
        int at = part.end;
        if (at < text.length() && text.charAt(at) == '^') {
            at++;
        }
        boolean negative = at < text.length() && (text.charAt(at) == '⁻' || text.charAt(at) == '-');
        int digit = negative ? at + 1 : at;
        int power = digit < text.length() ? "123¹²³".indexOf(text.charAt(digit)) % 3 + 1 : 0;
        boolean raised = isLetter(text.charAt(part.end - 1)) || (part.atom.symbol.endsWith("米") && !negative);
        if (power <= 0 || !raised || (!negative && power == 1) || !endsPower(text, digit, negative)) {
            return part;
        }
        var one = new Atom("", Composition.ONE, 1, 0);
        var written = part.atom.symbol + text.substring(part.end, digit + 1);
        return new Part(one.times(part.atom, negative ? -power : power, written), digit + 1);
    }

    /** Whether a power ends with its digit: not m25, m2.5, and with a sign only before a word: kg-1的. */
    private static boolean endsPower(String text, int digit, boolean negative) {
        if (digit + 1 >= text.length() || text.charAt(digit) > '3') {
            return true;
        }
        char next = text.charAt(digit + 1);
        boolean decimal = next == '.' && digit + 2 < text.length() && isDigit(text.charAt(digit + 2));
        return negative ? !isLetter(next) && !isDigit(next) : !Character.isLetterOrDigit(next) && !decimal;
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
