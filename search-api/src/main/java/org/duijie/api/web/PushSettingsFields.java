package org.duijie.api.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.duijie.api.ask.Parameters;
import org.duijie.api.push.policy.PushPolicy;
import org.duijie.api.push.policy.Rhythm;
import org.duijie.api.view.Json;

/** A recipient's policy as the fields of a form, and the other way round. Settings that the form does not have stay as they are. */
final class PushSettingsFields {
    static final String RHYTHM = "rhythm";
    static final String AT = "at";
    static final String DAY = "day";
    static final String MOST = "mostPerWeek";
    /** In per cent. */
    static final String THRESHOLD = "threshold";

    static final String QUIET_FROM = "quietFrom";
    static final String QUIET_TO = "quietTo";
    static final String LANGUAGE = "language";

    static final String AT_ONCE = "at-once";
    static final String DAILY = "daily";
    static final String WEEKLY = "weekly";

    private static final String QUIET = "quietHours";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> TYPED = List.of(RHYTHM, AT, DAY, MOST, THRESHOLD, QUIET_FROM, QUIET_TO, LANGUAGE);
    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");
    private static final Pattern PER_CENT = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");

    private PushSettingsFields() {}

    /**
     * {@return what stands in the fields}
     *
     * @param settings what the recipient wants otherwise
     */
    static Map<String, String> of(PushPolicy policy, String settings) {
        var fields = new LinkedHashMap<String, String>();
        var rhythm = policy.times().rhythm();
        fields.put(RHYTHM, name(rhythm));
        fields.put(AT, at(rhythm).toString());
        fields.put(DAY, day(rhythm).name().toLowerCase(Locale.ROOT));
        fields.put(MOST, Integer.toString(policy.mostPerWeek()));
        fields.put(
                THRESHOLD,
                BigDecimal.valueOf(policy.threshold())
                        .multiply(HUNDRED)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString());
        fields.put(
                QUIET_FROM, policy.times().quiet().map(q -> q.from().toString()).orElse(""));
        fields.put(QUIET_TO, policy.times().quiet().map(q -> q.to().toString()).orElse(""));
        fields.put(LANGUAGE, read(settings).path(LANGUAGE).asText("zh"));
        return fields;
    }

    private static String name(Rhythm rhythm) {
        return switch (rhythm) {
            case Rhythm.AtOnce r -> AT_ONCE;
            case Rhythm.Daily r -> DAILY;
            case Rhythm.Weekly r -> WEEKLY;
        };
    }

    private static LocalTime at(Rhythm rhythm) {
        return switch (rhythm) {
            case Rhythm.AtOnce() -> LocalTime.of(9, 0);
            case Rhythm.Daily(var at) -> at;
            case Rhythm.Weekly(var day, var at) -> at;
        };
    }

    private static DayOfWeek day(Rhythm rhythm) {
        return rhythm instanceof Rhythm.Weekly(var day, var at) ? day : DayOfWeek.MONDAY;
    }

    /** {@return what was typed} */
    static Map<String, String> typed(Parameters form) {
        var fields = new LinkedHashMap<String, String>();
        TYPED.forEach(f -> fields.put(f, OwnPages.typed(form, f)));
        return fields;
    }

    /**
     * {@return the settings with what was typed}
     *
     * @param problems gets what cannot be read, by field
     */
    static String said(Page page, String settings, Map<String, String> typed, Map<String, String> problems) {
        var json = read(settings);
        json.remove(List.of(AT, DAY));
        var rhythm = typed.get(RHYTHM);
        json.put(RHYTHM, rhythm);
        if (rhythm.equals(DAILY) || rhythm.equals(WEEKLY)) {
            json.put(AT, typed.get(AT));
        }
        if (rhythm.equals(WEEKLY)) {
            json.put(DAY, typed.get(DAY));
        }
        json.put(LANGUAGE, typed.get(LANGUAGE));
        json.put(MOST, number(page, MOST, WHOLE, 1, 1_000, typed, problems).intValueExact());
        json.put(
                THRESHOLD,
                number(page, THRESHOLD, PER_CENT, 0, 100, typed, problems).movePointLeft(2));
        quiet(page, json, typed, problems);
        return Json.text(json);
    }

    /** {@return a number; 1 with a problem where it is none, or out of its range} */
    private static BigDecimal number(
            Page page,
            String field,
            Pattern form,
            int least,
            int most,
            Map<String, String> typed,
            Map<String, String> problems) {
        var text = typed.get(field);
        if (form.matcher(text).matches()) {
            var number = new BigDecimal(text);
            if (number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
                return number;
            }
        }
        problems.put(field, page.t("web.push.number", text, least, most));
        return BigDecimal.ONE;
    }

    private static void quiet(Page page, ObjectNode json, Map<String, String> typed, Map<String, String> problems) {
        var from = typed.get(QUIET_FROM);
        var to = typed.get(QUIET_TO);
        if (from.isEmpty() != to.isEmpty()) {
            problems.put(from.isEmpty() ? QUIET_FROM : QUIET_TO, page.t("web.push.halfQuiet"));
        }
        json.put(QUIET, from.isEmpty() ? "none" : from + "-" + to);
    }

    /** {@return the field that a problem of settings names first; empty for none} */
    static String field(String problem) {
        var key = problem.split(" ", 2)[0];
        return key.equals(QUIET) ? QUIET_FROM : TYPED.contains(key) ? key : "";
    }

    /** {@return the problem as it stands below the field, which need not be named} */
    static String below(String problem) {
        return problem.split(" ", 2)[1];
    }

    private static ObjectNode read(String settings) {
        try {
            return (ObjectNode) Json.mapper().readTree(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written can be read", e);
        }
    }
}
