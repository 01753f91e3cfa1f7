package org.duijie.recommender.reason;

import java.util.Locale;

/** Where many care for a technology. */
public enum PopularIn {
    /** In the enterprise's industries. */
    INDUSTRY,
    /** In its province. */
    REGION,
    /** In all fields. */
    ANYWHERE;

    /** {@return the name in results and messages, such as {@code industry}} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
