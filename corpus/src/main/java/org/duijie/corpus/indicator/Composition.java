package org.duijie.corpus.indicator;

import java.util.Map;
import java.util.TreeMap;

/** A product of powers of base dimensions, such as {@code kg m-1 s-2}. */
record Composition(Map<String, Integer> powers) {
    static final Composition ONE = new Composition(Map.of());
    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** Reads {@code kg m-1 s-2}; {@code 1} is the ratio. */
    static Composition of(String text) {
        var powers = new TreeMap<String, Integer>();
        for (var factor : text.split(" ", -1)) {
            int end = factor.length();
            while (end > 1 && (Character.isDigit(factor.charAt(end - 1)) || factor.charAt(end - 1) == '-')) {
                end--;
            }
            if (!factor.equals("1")) {
                powers.put(
                        factor.substring(0, end), end == factor.length() ? 1 : Integer.parseInt(factor.substring(end)));
            }
        }
        return new Composition(powers);
    }

    Composition times(Composition other, int power) {
        var product = new TreeMap<>(powers);
        other.powers.forEach((base, exponent) -> product.merge(base, exponent * power, Integer::sum));
        product.values().removeIf(exponent -> exponent == 0);
        return new Composition(product);
    }

    /** {@return such as {@code kg·m⁻¹·s⁻²}} */
    String text() {
        var text = new StringBuilder();
        powers.forEach((base, exponent) -> {
            text.append(text.isEmpty() ? "" : "·").append(base);
            if (exponent != 1) {
                text.append(exponent < 0 ? "⁻" : "").append(DIGITS.charAt(Math.min(9, Math.abs(exponent))));
            }
        });
        return text.isEmpty() ? "1" : text.toString();
    }
}
