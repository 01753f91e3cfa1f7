package org.duijie.api.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.duijie.api.ask.Parameters;
import org.duijie.api.view.FacetNames;
import org.duijie.api.view.Json;
import org.duijie.corpus.model.IndustryCode;
import org.duijie.corpus.model.IpcCode;
import org.duijie.corpus.model.Money;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.TransferMode;
import org.duijie.corpus.model.Visibility;

/** A need as the fields of a form, and the other way round. What a form leaves as it was stays as it was, to the letter. */
final class NeedFields {
    static final String TITLE = "title";
    static final String SUMMARY = "summary";
    static final String KEYWORDS = "keywords";
    static final String INDUSTRY = "industry";
    static final String IPC = "ipc";
    static final String REGION = "region";
    static final String BUDGET = "budget";
    static final String DEADLINE = "deadline";
    static final String MODES = "transferModes";
    static final String VISIBILITY = "visibility";
    static final String STATUS = "status";

    private static final String LISTED = "、";
    private static final FacetNames NAMES = new FacetNames(Locale.CHINESE);
    private static final List<String> TYPED =
            List.of(TITLE, SUMMARY, KEYWORDS, INDUSTRY, IPC, REGION, BUDGET, DEADLINE, VISIBILITY, STATUS);
    /** To which field a broken rule belongs, by the beginning of its key. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("title.", TITLE),
            Map.entry("text.missing", TITLE),
            Map.entry("summary.", SUMMARY),
            Map.entry("industry.", INDUSTRY),
            Map.entry("ipc.", IPC),
            Map.entry("region.", REGION),
            Map.entry("money.", BUDGET),
            Map.entry("cell.amount", BUDGET),
            Map.entry("need.deadline", DEADLINE),
            Map.entry("field.date", DEADLINE),
            Map.entry("date.", DEADLINE),
            Map.entry("transferMode.", MODES),
            Map.entry("visibility.", VISIBILITY),
            Map.entry("need.status", STATUS));

    private NeedFields() {}

    /** {@return what stands in the fields for a need} */
    static Map<String, String> of(Need need) {
        var common = need.common();
        var fields = new LinkedHashMap<String, String>();
        fields.put(TITLE, common.title());
        fields.put(SUMMARY, common.summary());
        fields.put(KEYWORDS, String.join(LISTED, common.keywords()));
        fields.put(INDUSTRY, common.industry().stream().map(IndustryCode::code).collect(Collectors.joining(LISTED)));
        fields.put(IPC, common.ipc().stream().map(IpcCode::symbol).collect(Collectors.joining(LISTED)));
        fields.put(REGION, common.region().map(NAMES::fullRegion).orElse(""));
        fields.put(BUDGET, need.budget().map(NeedFields::amount).orElse(""));
        fields.put(DEADLINE, need.deadline().map(Object::toString).orElse(""));
        fields.put(MODES, need.transferModes().stream().map(TransferMode::code).collect(Collectors.joining(LISTED)));
        fields.put(VISIBILITY, need.visibility().code());
        fields.put(STATUS, need.status());
        return fields;
    }

    /** {@return what stands in the fields of a form for a new need; private, where it can be} */
    static Map<String, String> empty(Own own) {
        var fields = new LinkedHashMap<String, String>();
        TYPED.forEach(f -> fields.put(f, ""));
        fields.put(MODES, "");
        fields.put(VISIBILITY, (own.canHide() ? Visibility.PRIVATE : Visibility.PUBLIC).code());
        return fields;
    }

    /**
     * {@return what was typed}
     *
     * @param otherwise what stands in fields that were not sent: a private need does not become public because a form says nothing
     */
    static Map<String, String> typed(Parameters form, Map<String, String> otherwise) {
        var fields = new LinkedHashMap<>(otherwise);
        TYPED.stream().filter(f -> !form.all(f).isEmpty()).forEach(f -> fields.put(f, OwnPages.typed(form, f)));
        fields.put(MODES, String.join(LISTED, form.all(MODES)));
        return fields;
    }

    private static String amount(Money money) {
        if (!money.said().isEmpty()) {
            return money.said();
        }
        var plain = money.amount().toPlainString();
        boolean tenThousands = money.amount().signum() > 0
                && money.amount().movePointLeft(4).stripTrailingZeros().scale() <= 2;
        var number = tenThousands
                ? money.amount().movePointLeft(4).stripTrailingZeros().toPlainString() + "万"
                : plain;
        return money.currency().equals("CNY") ? number + "元" : money.currency() + " " + plain;
    }

    /** {@return what the form says of a new need} */
    static ObjectNode said(Map<String, String> typed) {
        return changed(Json.object(), Map.of(), typed);
    }

    /**
     * {@return an object with what the form changed}
     *
     * @param object what was said before; changed by this
     * @param before what stood in the fields for it
     */
    static ObjectNode changed(ObjectNode object, Map<String, String> before, Map<String, String> typed) {
        typed.forEach((field, value) -> {
            if (value.isEmpty()) {
                object.remove(field);
            } else if (!value.equals(before.get(field))) {
                object.put(field, value);
            }
        });
        return object;
    }

    /** {@return the field to which a broken rule belongs; empty for none} */
    static String field(String rule) {
        return FIELDS.entrySet().stream()
                .filter(e -> rule.startsWith(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
