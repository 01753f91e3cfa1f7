package org.duijie.api.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.need.EnterpriseNeeds;
import org.duijie.api.view.FacetNames;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.TransferMode;
import org.duijie.indexer.schema.Facet;

/**
 * The form of a need, a new one or one that is changed.
 *
 * @param action where it is sent
 * @param enterprise whose need it is
 * @param enterpriseName as people know it
 * @param id of the need; empty for a new one
 * @param token what tells this form from others, so that a new need sent twice is one; what the need was when it was shown, of one that is changed
 * @param fields by name
 * @param modes the ways of transfer to choose from
 * @param problem what is wrong that belongs to no field; empty for nothing
 * @param changed whether somebody else changed it meanwhile
 * @param canHide whether a private need could be seen afterwards by who enters it
 */
public record NeedForm(
        String action,
        String enterprise,
        String enterpriseName,
        String id,
        String token,
        Map<String, Field> fields,
        List<Mode> modes,
        String problem,
        boolean changed,
        boolean canHide) {
    /**
     * A way of transfer.
     *
     * @param code how it is sent
     * @param name how it is called
     * @param chosen whether it is chosen
     */
    public record Mode(String code, String name, boolean chosen) {}

    /** {@return a field} */
    public Field field(String name) {
        return fields.get(name);
    }

    /** {@return whether the need is there already} */
    public boolean isKnown() {
        return !id.isEmpty();
    }

    /** {@return whether anything is wrong} */
    public boolean isWrong() {
        return !problem.isEmpty() || fields.values().stream().anyMatch(Field::isWrong);
    }

    /** {@return whether it says that it is asked for no more} */
    public boolean isClosed() {
        return field(NeedFields.STATUS).value().equals(EnterpriseNeeds.CLOSED);
    }

    /** {@return the form for a need that is not there yet} */
    static NeedForm fresh(Own own, String token, Map<String, String> typed, Map<String, String> problems) {
        return of(own, NeedsPage.PATH, Optional.empty(), token, typed, problems, false);
    }

    /** {@return the form for a need that is there} */
    static NeedForm of(Own own, Need need, Map<String, String> typed, Map<String, String> problems, boolean changed) {
        return of(own, path(need), Optional.of(need), EnterpriseNeeds.version(need), typed, problems, changed);
    }

    private static NeedForm of(
            Own own,
            String path,
            Optional<Need> need,
            String token,
            Map<String, String> typed,
            Map<String, String> problems,
            boolean changed) {
        var now = need.filter(n -> changed).map(NeedFields::of).orElse(Map.of());
        var fields = typed.keySet().stream()
                .map(name -> new Field(name, typed.get(name), problems.getOrDefault(name, ""), now(now, name, typed)))
                .collect(Collectors.toMap(Field::name, f -> f));
        return new NeedForm(
                own.page().link(path),
                own.enterprise(),
                own.name(),
                need.map(Need::id).orElse(""),
                token,
                fields,
                modes(own, typed),
                problems.getOrDefault("", ""),
                changed,
                own.canHide());
    }

    private static String now(Map<String, String> now, String name, Map<String, String> typed) {
        var there = now.getOrDefault(name, "");
        return there.equals(typed.get(name)) ? "" : there;
    }

    private static List<Mode> modes(Own own, Map<String, String> typed) {
        var names = new FacetNames(own.page().language());
        var chosen = typed.get(NeedFields.MODES);
        return Stream.of(TransferMode.values())
                .map(TransferMode::code)
                .map(c -> new Mode(c, names.of(Facet.TRANSFER_MODE, c), chosen.contains(c)))
                .toList();
    }

    /** {@return the path of the form of a need} */
    static String path(Need need) {
        return NeedsPage.PATH + "/" + Page.segment(need.id());
    }
}
