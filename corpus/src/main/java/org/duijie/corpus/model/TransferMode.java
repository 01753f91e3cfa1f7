package org.duijie.corpus.model;

/** A way in which a technology may change hands: 转让, 许可, 质押, 作价入股, 合作开发. */
public enum TransferMode {
    TRANSFER,
    LICENCE,
    PLEDGE,
    INVESTMENT,
    COOPERATION;

    /** {@return the name in records, in lower case} */
    public String code() {
        return Codes.of(this);
    }

    /**
     * {@return the constant with this code}
     *
     * @throws org.duijie.corpus.check.BrokenRule {@code transferMode.unknown}
     */
    public static TransferMode of(String code) {
        return Codes.parse(TransferMode.class, "transferMode.unknown", code);
    }
}
