package org.duijie.recommender.feature;

import static org.duijie.recommender.feature.PairFeatures.set;

import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duijie.corpus.indicator.Verdict;
import org.duijie.corpus.model.Achievement;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.IndustryCode;
import org.duijie.corpus.model.IpcCode;
import org.duijie.corpus.model.Money;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.Patent;
import org.duijie.corpus.model.RegionCode;
import org.duijie.corpus.model.Stage;
import org.duijie.recommender.reason.IndicatorComparison;

/** Features by what records say beside their texts. */
final class RecordFeatures {
    private static final Pattern READY = Pattern.compile("产业化|成熟|规模化|量产|批量生产|工业化");
    private static final double MIDDLE = 0.5;
    private static final double DECADE = 10;
    private static final int BASE_YEAR = 2000;

    private RecordFeatures() {}

    /** Adds them. */
    static void add(Asked asking, Found found, double[] values) {
        var asked = asking.record();
        var technology = found.record();
        nearest(ipc(asked), ipc(technology), RecordFeatures::nearness)
                .ifPresent(n -> set(values, PairFeature.IPC_NEARNESS, n));
        nearest(asked.common().industry(), technology.common().industry(), RecordFeatures::nearness)
                .ifPresent(n -> set(values, PairFeature.INDUSTRY_NEARNESS, n));
        nearest(
                        asked.common().region().stream().toList(),
                        technology.common().region().stream().toList(),
                        RecordFeatures::nearness)
                .ifPresent(n -> set(values, PairFeature.REGION_NEARNESS, n));
        if (!asked.transferModes().isEmpty() && !technology.transferModes().isEmpty()) {
            boolean agreed = !Collections.disjoint(asked.transferModes(), technology.transferModes());
            set(values, PairFeature.TRANSFER_AGREED, agreed ? 1 : 0);
        }
        date(technology).ifPresent(d -> set(values, PairFeature.FRESHNESS, (d.getYear() - BASE_YEAR) / DECADE));
        if (asked instanceof Need need && technology instanceof Achievement achievement) {
            achievement(need, achievement, values);
        }
        set(values, PairFeature.COMPLETENESS, found.completeness());
        if (asked instanceof Need) {
            indicators(IndicatorComparison.of(asking.indicators(), found.indicators()), values);
        }
    }

    private static void achievement(Need need, Achievement achievement, double[] values) {
        achievement
                .stage()
                .filter(s -> READY.matcher(need.common().title()).find()
                        || READY.matcher(need.common().summary()).find())
                .ifPresent(s -> set(values, PairFeature.STAGE_ASKED, maturity(s)));
        need.budget()
                .flatMap(budget -> achievement.price().flatMap(price -> within(price, budget)))
                .ifPresent(share -> set(values, PairFeature.PRICE_WITHIN_BUDGET, share));
    }

    private static void indicators(List<IndicatorComparison> compared, double[] values) {
        if (!compared.isEmpty()) {
            double all = compared.size();
            set(values, PairFeature.INDICATORS_MET, count(compared, Verdict.MET) / all);
            set(values, PairFeature.INDICATORS_MISSED, count(compared, Verdict.MISSED) / all);
        }
    }

    private static long count(List<IndicatorComparison> compared, Verdict verdict) {
        return compared.stream().filter(c -> c.verdict() == verdict).count();
    }

    private static double maturity(Stage stage) {
        return switch (stage) {
            case EARLY -> 0;
            case MIDDLE -> MIDDLE;
            case MATURE -> 1;
        };
    }

    private static Optional<Double> within(Money price, Money budget) {
        if (!price.currency().equals(budget.currency())) {
            return Optional.empty();
        }
        return Optional.of(
                price.amount().compareTo(budget.amount()) <= 0
                        ? 1
                        : budget.amount()
                                .divide(price.amount(), MathContext.DECIMAL32)
                                .doubleValue());
    }

    private static Optional<LocalDate> date(CorpusRecord technology) {
        return switch (technology) {
            case Achievement a -> a.endDate();
            case Patent p -> p.publicationDate().or(p::applicationDate);
            default -> Optional.empty();
        };
    }

    private static List<IpcCode> ipc(CorpusRecord record) {
        var ipc = record.common().ipc();
        return record instanceof Patent patent
                ? Stream.concat(ipc.stream(), patent.cpc().stream()).toList()
                : ipc;
    }

    /** Tells how near two values are. */
    private interface Nearness<T> {
        double of(T a, T b);
    }

    private static <T> Optional<Double> nearest(List<T> asked, List<T> found, Nearness<T> nearness) {
        return asked.stream()
                .flatMap(a -> found.stream().map(f -> nearness.of(a, f)))
                .max(Double::compare);
    }

    private static double nearness(IpcCode a, IpcCode b) {
        if (a.subclass().length() == 4
                && mainGroup(a).equals(mainGroup(b))
                && mainGroup(a).length() > 4) {
            return 1;
        }
        if (a.subclass().length() == 4 && a.subclass().equals(b.subclass())) {
            return 0.75;
        }
        if (a.classSymbol().length() == 3 && a.classSymbol().equals(b.classSymbol())) {
            return 0.5;
        }
        return a.section().equals(b.section()) ? 0.25 : 0;
    }

    private static String mainGroup(IpcCode code) {
        int slash = code.symbol().indexOf('/');
        return slash < 0 ? code.symbol() : code.symbol().substring(0, slash);
    }

    private static double nearness(IndustryCode a, IndustryCode b) {
        int group = 4;
        if (a.code().length() >= group
                && b.code().length() >= group
                && a.code().substring(0, group).equals(b.code().substring(0, group))) {
            return 1;
        }
        if (a.division().length() == 3 && a.division().equals(b.division())) {
            return 0.75;
        }
        return a.section().equals(b.section()) ? 0.25 : 0;
    }

    private static double nearness(RegionCode a, RegionCode b) {
        if (a.prefecture().equals(b.prefecture())) {
            return 1;
        }
        return a.province().equals(b.province()) ? MIDDLE : 0;
    }
}
