package org.duijie.indexer.schema;

import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.NumericUtils;
import org.duijie.corpus.indicator.Change;
import org.duijie.corpus.indicator.Dimension;
import org.duijie.corpus.indicator.Indicator;
import org.duijie.corpus.indicator.IndicatorName;
import org.duijie.corpus.indicator.RecordIndicator;
import org.duijie.corpus.indicator.Requirement;

/**
 * The quantified indicators of a record as points (what, least value, greatest value), one for each name that an indicator goes by, so
 * that one field serves all names. What is a hash of name, change and dimension; values are in the base unit.
 */
public final class IndicatorPoints {
    /** The field of the points. */
    public static final String FIELD = "indicators";

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private IndicatorPoints() {}

    /** A point, without the others that are equal. */
    private record Point(long what, long low, long high) {}

    /** Adds the points of a record's indicators. */
    static void addTo(Document document, List<RecordIndicator> indicators) {
        var points = new LinkedHashSet<Point>();
        for (var found : indicators) {
            var indicator = found.indicator();
            long low = NumericUtils.doubleToSortableLong(indicator.baseLow());
            long high = NumericUtils.doubleToSortableLong(indicator.baseHigh());
            for (var key : IndicatorName.keys(indicator.name())) {
                points.add(new Point(what(key, indicator), low, high));
            }
        }
        points.forEach(p -> document.add(new LongPoint(FIELD, p.what, p.low, p.high)));
    }

    /**
     * {@return the query for records with an indicator that can meet what is asked: of that name or a longer one that ends so, of that
     * dimension, with a value among those asked for}
     */
    public static Query meeting(Requirement requirement) {
        var asked = requirement.asked();
        long what = what(IndicatorName.key(asked.name()), asked);
        long low = NumericUtils.doubleToSortableLong(
                requirement.lowOpen() ? Math.nextUp(requirement.low()) : requirement.low());
        long high = NumericUtils.doubleToSortableLong(
                requirement.highOpen() ? Math.nextDown(requirement.high()) : requirement.high());
        return LongPoint.newRangeQuery(
                FIELD, new long[] {what, Long.MIN_VALUE, low}, new long[] {what, high, Long.MAX_VALUE});
    }

    private static long what(String key, Indicator indicator) {
        Change change = indicator.change();
        Dimension dimension = indicator.unit().dimension();
        var text = String.join("\n", key, change.code(), dimension.name(), dimension.base());
        long hash = FNV_OFFSET; // FNV-1a of 64 bits
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
