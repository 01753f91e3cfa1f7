package org.duijie.api.push.funnel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duijie.api.ApiMessages;
import org.duijie.api.view.Json;
import org.duijie.corpus.code.CodeNames;
import org.duijie.corpus.model.IpcCode;
import org.duijie.evaluation.table.CsvTable;

/**
 * How many pushes came how far.
 *
 * @param grouping by what they are told apart
 * @param total all of them
 * @param groups those of each group; the key is {@code -} where it is not known
 */
public record FunnelReport(Grouping grouping, Counts total, SortedMap<String, Counts> groups) {
    private static final List<String> COLUMNS =
            List.of("by", "group", "name", "stage", "count", "share", "low", "high");

    private static final Set<String> TRIGGERS = Set.of("need", "profile", "search");

    /** Copies. */
    public FunnelReport {
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
    }

    /** {@return how people know a group; its key where it has no other name} */
    public String name(String group, Locale language) {
        if (group.equals(Groups.UNKNOWN)) {
            return ApiMessages.MESSAGES.text(language, "funnel.unknown");
        }
        var names = CodeNames.builtIn();
        return switch (grouping) {
            case TRIGGER ->
                TRIGGERS.contains(group) ? ApiMessages.MESSAGES.text(language, "funnel.trigger." + group) : group;
            case FIELD -> names.nearestIpc(new IpcCode(group), language).orElse(group);
            case INDUSTRY -> names.industry(group, language).orElse(group);
            case REGION -> names.region(group, language).orElse(group);
            case NONE, BROKER, WEEK -> group;
        };
    }

    /** {@return it as JSON} */
    public ObjectNode json(Locale language) {
        var json = Json.object().put("by", grouping.code());
        json.set("total", json(total));
        var array = json.putArray("groups");
        groups.forEach((group, counts) -> {
            var one = array.addObject().put("group", group).put("name", name(group, language));
            one.set("stages", json(counts));
        });
        return json;
    }

    private static ObjectNode json(Counts counts) {
        var json = Json.object();
        for (var stage : Stage.values()) {
            var one = json.putObject(stage.code()).put("count", counts.count(stage));
            counts.rate(stage)
                    .ifPresent(r -> one.put("share", r.share())
                            .put("low", r.interval().low())
                            .put("high", r.interval().high()));
        }
        return json;
    }

    /**
     * Writes it as a table, a line for each group and stage, all pushes last.
     *
     * @throws org.duijie.corpus.check.BrokenRule as {@link CsvTable#write}
     */
    public void write(Path file, Locale language) {
        CsvTable.write(file, COLUMNS, rows -> fill(rows, language));
    }

    /** {@return the same table} */
    public byte[] csv(Locale language) {
        return CsvTable.bytes(COLUMNS, rows -> fill(rows, language));
    }

    private void fill(CsvTable.Rows rows, Locale language) {
        groups.forEach((group, counts) -> add(rows, grouping.code(), group, name(group, language), counts));
        add(rows, Grouping.NONE.code(), "", "", total);
    }

    private static void add(CsvTable.Rows rows, String by, String group, String name, Counts counts) {
        for (var stage : Stage.values()) {
            var rate = counts.rate(stage);
            rows.add(
                    by,
                    group,
                    name,
                    stage.code(),
                    counts.count(stage),
                    rate.map(Counts.Rate::share),
                    rate.map(r -> r.interval().low()),
                    rate.map(r -> r.interval().high()));
        }
    }
}
