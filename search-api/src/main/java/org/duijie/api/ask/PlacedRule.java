package org.duijie.api.ask;

import java.util.Locale;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;

/** A rule that one of several things in a request broke, with its place before the rule's own words. */
public final class PlacedRule extends BrokenRule {
    private static final long serialVersionUID = 1;

    private final String place;
    private final BrokenRule broken;

    /**
     * A rule broken at a place.
     *
     * @param place such as {@code interactions[2]}
     */
    public PlacedRule(String place, BrokenRule broken) {
        super(broken, ApiMessages.MESSAGES, "http.place", place);
        this.place = place;
        this.broken = broken;
    }

    @Override
    public String getMessage() {
        return text(Locale.ENGLISH);
    }

    @Override
    public String rule() {
        return broken.rule();
    }

    @Override
    public String text(Locale locale) {
        return ApiMessages.MESSAGES.text(locale, "http.place", place) + broken.text(locale);
    }
}
