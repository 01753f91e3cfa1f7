package org.duijie.api.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.duijie.api.ask.Parameters;

/**
 * Where a technology stood in a list. The addresses of its page carry it, so that what is done there is told with it.
 *
 * @param need the need that the list answers
 * @param query what the list answers where it was typed
 * @param position 1 for the first of the list; empty where it stood in none
 * @param arm the arm of the experiment that chose it
 */
record ListPlace(Optional<String> need, Optional<String> query, OptionalInt position, Optional<String> arm) {
    /** Outside of lists. */
    static final ListPlace NONE =
            new ListPlace(Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());

    private static final String NEED = "need";
    private static final String QUERY = "query";
    private static final String POSITION = "position";
    private static final String ARM = "arm";
    private static final int LAST = 1_000_000;

    /** {@return lists that answer a need} */
    static ListPlace ofNeed(String id) {
        return new ListPlace(Optional.of(id), Optional.empty(), OptionalInt.empty(), Optional.empty());
    }

    /** {@return lists that answer what was typed; of those that answer nothing where it is empty} */
    static ListPlace ofQuery(String typed) {
        return new ListPlace(
                Optional.empty(), Optional.of(typed).filter(t -> !t.isEmpty()), OptionalInt.empty(), Optional.empty());
    }

    /** {@return a place in such a list} */
    ListPlace at(int place, Optional<String> chosenBy) {
        return new ListPlace(need, query, OptionalInt.of(place), chosenBy);
    }

    /**
     * {@return the place that an address or a form carries}
     *
     * @throws org.duijie.corpus.check.BrokenRule {@code http.repeated}, {@code http.number}
     */
    static ListPlace of(Parameters parameters) {
        var position = parameters.one(POSITION).isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(parameters.number(POSITION, 1, 1, LAST));
        return new ListPlace(parameters.one(NEED), parameters.one(QUERY), position, parameters.one(ARM));
    }

    /** {@return the parameters that carry it} */
    Parameters parameters() {
        var values = new LinkedHashMap<String, List<String>>();
        need.ifPresent(id -> values.put(NEED, List.of(id)));
        query.ifPresent(typed -> values.put(QUERY, List.of(typed)));
        position.ifPresent(place -> values.put(POSITION, List.of(Integer.toString(place))));
        arm.ifPresent(mark -> values.put(ARM, List.of(mark)));
        return new Parameters(values);
    }

    /** {@return the parameters with one more} */
    Parameters parameters(String name, String value) {
        var values = new LinkedHashMap<>(Map.of(name, List.of(value)));
        values.putAll(parameters().values());
        return new Parameters(values);
    }
}
