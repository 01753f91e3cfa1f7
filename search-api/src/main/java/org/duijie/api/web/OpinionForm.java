package org.duijie.api.web;

import java.util.List;
import java.util.stream.Stream;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.CorpusRecord;

/**
 * The form in which a reader says what to do with a technology.
 *
 * @param action where it is sent
 * @param hidden what is sent along: where the technology stood in a list
 * @param choices what may be said
 * @param said what was said just now; empty where nothing was
 * @param lost whether it could not be recorded
 */
public record OpinionForm(String action, List<Choice> hidden, List<Choice> choices, String said, boolean lost) {
    /**
     * A field of the form.
     *
     * @param name what is sent
     * @param text its value, or what its button says
     */
    public record Choice(String name, String text) {}

    static OpinionForm of(Page page, CorpusRecord technology) {
        var said = page.parameters().all(Opinion.SAID).stream().findFirst().orElse("");
        boolean lost = said.equals(Opinion.LOST);
        return new OpinionForm(
                page.event(technology.id()),
                place(page).parameters().values().entrySet().stream()
                        .map(e -> new Choice(e.getKey(), e.getValue().getFirst()))
                        .toList(),
                Stream.of(Opinion.values())
                        .map(o -> new Choice(o.event().code(), name(page, o)))
                        .toList(),
                lost
                        ? page.t("web.reader.lost")
                        : Opinion.find(said)
                                .map(o -> page.t("web.reader.said", name(page, o)))
                                .orElse(""),
                lost);
    }

    private static String name(Page page, Opinion opinion) {
        return page.t("web.reader." + opinion.event().code());
    }

    /** Whoever changed the address by hand still sees the page. */
    private static ListPlace place(Page page) {
        try {
            return ListPlace.of(page.parameters());
        } catch (BrokenRule e) {
            return ListPlace.NONE;
        }
    }
}
