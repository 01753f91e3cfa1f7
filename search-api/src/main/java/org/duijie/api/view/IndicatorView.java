package org.duijie.api.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import org.duijie.corpus.indicator.Change;
import org.duijie.corpus.indicator.Comparator;
import org.duijie.corpus.indicator.Indicator;
import org.duijie.corpus.indicator.RecordIndicator;
import org.duijie.recommender.reason.IndicatorComparison;

/** Quantified indicators as JSON and as short texts. */
public final class IndicatorView {
    private static final MathContext DIGITS = new MathContext(12);

    private IndicatorView() {}

    /** {@return name, comparator, values, unit, values in the base unit, and where it stands in which field} */
    public static ObjectNode json(RecordIndicator found) {
        var indicator = found.indicator();
        var json = Json.object();
        json.put("name", indicator.name());
        json.put("change", indicator.change().code());
        json.put("comparator", indicator.comparator().sign());
        json.put("low", indicator.low());
        json.put("high", indicator.high());
        json.put("unit", indicator.unit().symbol());
        json.put("dimension", indicator.unit().dimension().name());
        json.put("baseUnit", indicator.unit().dimension().base());
        json.put("baseLow", indicator.baseLow());
        json.put("baseHigh", indicator.baseHigh());
        json.put("field", found.field());
        json.put("start", indicator.start());
        json.put("end", indicator.end());
        json.put("text", indicator.text());
        return json;
    }

    /** {@return what is asked, what is offered if anything is, and the verdict} */
    public static ObjectNode json(IndicatorComparison comparison) {
        var json = Json.object();
        json.put("verdict", comparison.verdict().code());
        json.set("asked", json(comparison.asked()));
        comparison.offered().ifPresent(offered -> json.set("offered", json(offered)));
        return json;
    }

    /** {@return such as ≥ 500 MPa, 45 ~ 60 %, ↓ 30 %} */
    public static String value(Indicator indicator) {
        var change = indicator.change() == Change.NONE ? "" : indicator.change() == Change.REDUCED ? "↓ " : "↑ ";
        return (change + values(indicator) + " " + indicator.unit().symbol()).strip();
    }

    /** {@return the value in the base unit, such as 5E+8 Pa} */
    public static String baseValue(Indicator indicator) {
        var low = number(indicator.baseLow());
        boolean range = indicator.comparator() == Comparator.RANGE;
        var base = indicator.unit().dimension().base();
        return (range ? low + " ~ " + number(indicator.baseHigh()) : low) + (base.equals("1") ? "" : " " + base);
    }

    private static String values(Indicator indicator) {
        var low = number(indicator.low());
        return switch (indicator.comparator()) {
            case AT_LEAST -> "≥ " + low;
            case AT_MOST -> "≤ " + low;
            case EQUAL -> low;
            case RANGE -> low + " ~ " + number(indicator.high());
            default -> indicator.comparator().sign() + " " + low;
        };
    }

    private static String number(double value) {
        var rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        boolean plain = rounded.scale() > -7 && rounded.scale() < 7;
        return plain ? rounded.toPlainString() : rounded.toString();
    }
}
