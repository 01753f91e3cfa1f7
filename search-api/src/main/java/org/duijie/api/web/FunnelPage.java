package org.duijie.api.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.duijie.api.ask.Parameters;
import org.duijie.api.push.funnel.Counts;
import org.duijie.api.push.funnel.FunnelReport;
import org.duijie.api.push.funnel.Grouping;
import org.duijie.api.push.funnel.Stage;
import org.duijie.api.push.policy.RefusalReason;
import org.duijie.api.push.reply.ReplyTexts;

/**
 * How many pushes come how far.
 *
 * @param by what they can be grouped by
 * @param since the first day; empty for the beginning
 * @param until the first day that is not counted; empty for the end
 * @param csv the address of the whole table
 * @param stages all pushes, stage by stage
 * @param groups the largest groups
 * @param more how many groups are not shown, as text; empty for none
 * @param refusals how many were refused, by reason, the most frequent first
 * @param problem what is wrong with the question; empty for nothing
 */
public record FunnelPage(
        List<Choice> by,
        String since,
        String until,
        String csv,
        List<Step> stages,
        List<Row> groups,
        String more,
        List<Bar> refusals,
        String problem) {
    private static final int MOST_GROUPS = 50;

    /** Copies the lists. */
    public FunnelPage {
        by = List.copyOf(by);
        stages = List.copyOf(stages);
        groups = List.copyOf(groups);
        refusals = List.copyOf(refusals);
    }

    /** A grouping: its code, its name, whether it is chosen. */
    public record Choice(String code, String name, boolean chosen) {}

    /** A stage: its code, its name, the length of its bar in percent, how many, the share of the stage before with its interval, or empty. */
    public record Step(String code, String name, int percent, String number, String rate) {}

    /** A group and its stages. */
    public record Row(String name, List<Step> stages) {
        /** Copies the list. */
        public Row {
            stages = List.copyOf(stages);
        }
    }

    static FunnelPage of(Page page, FunnelReport report, Map<String, String> names, Map<RefusalReason, Long> refusals) {
        var rows = report.groups().entrySet().stream()
                .sorted(order(report.grouping()))
                .limit(MOST_GROUPS)
                .map(g -> new Row(
                        names.getOrDefault(g.getKey(), name(page, report, g.getKey())), steps(page, g.getValue())))
                .toList();
        int more = report.groups().size() - rows.size();
        return new FunnelPage(
                choices(page, report.grouping()),
                page.parameters().one("since").orElse(""),
                page.parameters().one("until").orElse(""),
                csv(page),
                steps(page, report.total()),
                rows,
                more > 0 ? page.number(more) : "",
                bars(page, refusals),
                "");
    }

    static FunnelPage refused(Page page, String problem) {
        return new FunnelPage(
                choices(page, Grouping.NONE),
                page.parameters().one("since").orElse(""),
                page.parameters().one("until").orElse(""),
                "",
                List.of(),
                List.of(),
                "",
                List.of(),
                problem);
    }

    /** Weeks follow each other; of others the largest is first. */
    private static Comparator<Map.Entry<String, Counts>> order(Grouping grouping) {
        return grouping == Grouping.WEEK
                ? Map.Entry.<String, Counts>comparingByKey().reversed()
                : Comparator.comparingLong(
                                (Map.Entry<String, Counts> e) -> -e.getValue().count(Stage.PLANNED))
                        .thenComparing(Map.Entry::getKey);
    }

    private static String name(Page page, FunnelReport report, String group) {
        var name = report.name(group, page.language());
        boolean coded = report.grouping() == Grouping.FIELD || report.grouping() == Grouping.INDUSTRY;
        return coded && !name.equals(group) && !group.equals("-") ? group + " " + name : name;
    }

    private static String csv(Page page) {
        var values = new LinkedHashMap<>(page.parameters().values());
        values.values().removeIf(v -> v.equals(List.of("")));
        return page.link("/funnel/csv", new Parameters(values));
    }

    private static List<Choice> choices(Page page, Grouping chosen) {
        return Stream.of(Grouping.values())
                .map(g -> new Choice(g.code(), page.t("funnelPage.by." + g.code()), g == chosen))
                .toList();
    }

    private static List<Step> steps(Page page, Counts counts) {
        double all = Math.max(1, counts.count(Stage.PLANNED));
        return Stream.of(Stage.values())
                .map(s -> new Step(
                        s.code(),
                        page.t("funnel.stage." + s.code()),
                        (int) Math.round(100 * counts.count(s) / all),
                        page.number(counts.count(s)),
                        counts.rate(s).map(r -> rate(page, r)).orElse("")))
                .toList();
    }

    private static String rate(Page page, Counts.Rate rate) {
        return page.t(
                "funnelPage.ofBefore",
                percent(rate.share()),
                percent(rate.interval().low()),
                percent(rate.interval().high()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    private static List<Bar> bars(Page page, Map<RefusalReason, Long> refusals) {
        double most = refusals.values().stream().mapToLong(c -> c).max().orElse(1);
        return refusals.entrySet().stream()
                .sorted(Map.Entry.<RefusalReason, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(e -> new Bar(
                        ReplyTexts.of(e.getKey(), page.language()),
                        (int) Math.max(1, Math.round(100 * e.getValue() / most)),
                        page.number(e.getValue()),
                        ""))
                .toList();
    }
}
