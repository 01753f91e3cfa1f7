package org.duijie.corpus.indicator;

/** How an indicator's value is meant. */
public enum Comparator {
    /** ≥, 不低于, 以上, 达到. */
    AT_LEAST(">="),
    /** More than: 大于, 超过. */
    MORE_THAN(">"),
    /** ≤, 不超过, 以下, 以内. */
    AT_MOST("<="),
    /** Less than: 小于, 低于, 不足. */
    LESS_THAN("<"),
    /** The value itself: 为. */
    EQUAL("="),
    /** A tolerance to both sides of nothing said: ±0.01mm. */
    PLUS_MINUS("±"),
    /** From a lower to a higher value: 45%~60%, and 20±2℃. */
    RANGE("~"),
    /** 约, 左右. */
    ABOUT("≈");

    private final String sign;

    Comparator(String sign) {
        this.sign = sign;
    }

    /** {@return the sign in JSON and filters, such as {@code >=}} */
    public String sign() {
        return sign;
    }

    /**
     * {@return the constant with this sign}
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Comparator of(String sign) {
        for (var comparator : values()) {
            if (comparator.sign.equals(sign)) {
                return comparator;
            }
        }
        throw new IllegalArgumentException("no comparator " + sign);
    }
}
