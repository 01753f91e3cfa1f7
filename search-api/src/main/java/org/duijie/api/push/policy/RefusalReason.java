package org.duijie.api.push.policy;

import java.util.Optional;
import java.util.stream.Stream;

/** Why an enterprise does not want what was pushed: the short list of the reply, in its order. */
public enum RefusalReason {
    /** It has a solution already. */
    SOLVED("solved", "已有方案"),
    /** The technology is not ready. */
    EARLY("early", "阶段太早"),
    /** The price. */
    PRICE("price", "价格不合"),
    /** An indicator that was asked for is not met. */
    INDICATORS("indicators", "指标不达"),
    /** It is of another technical field. */
    FIELD("field", "领域不符"),
    /** The need is another one by now. */
    CHANGED("changed", "需求已变"),
    /** Too little is said of the technology. */
    INFORMATION("information", "信息不足"),
    /** Something else. */
    OTHER("other", "其他");

    private final String code;
    private final String chinese;

    RefusalReason(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** {@return the name in settings, in the API and in tables} */
    public String code() {
        return code;
    }

    /** {@return the reason with this code or, as interactions have it, this Chinese name} */
    public static Optional<RefusalReason> find(String text) {
        return Stream.of(values())
                .filter(r -> r.code.equals(text) || r.chinese.equals(text))
                .findFirst();
    }
}
