package org.duijie.api.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duijie.api.ask.Parameters;
import org.duijie.api.ask.SeenData;
import org.duijie.corpus.model.CorpusRecord;

/**
 * A request for one of an enterprise's own pages.
 *
 * @param page the page
 * @param enterprise the id of the enterprise
 * @param data what the caller may see
 */
record Own(Page page, String enterprise, SeenData data) {
    /** The parameter of addresses, and the field of forms, that names an enterprise. */
    static final String ENTERPRISE = "enterprise";

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.ofHours(8));

    /** {@return a time as people in China read it} */
    static String time(Instant instant) {
        return MINUTE.format(instant);
    }

    /** {@return what people call the enterprise; its id where there is no record of it} */
    String name() {
        return page.reader().map(CorpusRecord::displayTitle).orElse(enterprise);
    }

    /** {@return whether who asks can see what the enterprise keeps private: where there are no accounts nobody can} */
    boolean canHide() {
        return page.visitor().caller().seesPrivateOf(enterprise);
    }

    /** {@return whether who asks acts for the enterprise, and does not only look after its settings} */
    boolean acts() {
        return Readers.mayActFor(page.visitor().caller(), enterprise);
    }

    /** {@return a text in the reader's language} */
    String t(String key, Object... values) {
        return page.t(key, values);
    }

    /** {@return the address of an own page with what was done} */
    String done(String to, String what) {
        return page.own(to, new Parameters(Map.of("done", List.of(what))));
    }
}
