package org.duijie.api.view;

import java.util.Locale;
import org.duijie.api.ApiMessages;
import org.duijie.recommender.behaviour.PeerInterest;
import org.duijie.recommender.reason.PopularIn;

/** What enterprises did, as a reason in the reader's language: numbers, never who they are. */
public final class BehaviourTexts {
    private BehaviourTexts() {}

    /** {@return what similar enterprises did, and how far they went, such as 3 家看过，其中 1 家已签约} */
    public static String peers(PeerInterest interest, Locale locale) {
        if (interest.signed() > 0) {
            return text(locale, "peers.signed", interest.viewed(), interest.signed());
        }
        return interest.contacted() > 0
                ? text(locale, "peers.contacted", interest.viewed(), interest.contacted())
                : text(locale, "peers.viewed", interest.viewed());
    }

    /** {@return where many care for it, such as 本行业关注较多} */
    public static String popular(PopularIn where, Locale locale) {
        return text(locale, "popular." + where.code());
    }

    private static String text(Locale locale, String key, Object... values) {
        return ApiMessages.MESSAGES.text(locale, key, values);
    }
}
