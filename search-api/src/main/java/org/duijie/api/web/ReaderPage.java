package org.duijie.api.web;

import java.util.List;
import org.duijie.api.ask.SeenData;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Need;

/**
 * The page on which an enterprise is chosen and left.
 *
 * @param name the enterprise chosen; empty for none
 * @param href the address of its page
 * @param needs its public needs, with the addresses of what fits them
 * @param recommended the address of what it may want
 * @param typed what was typed
 * @param proposed the enterprises that may be meant
 * @param problem why none was chosen; empty where one was, or nothing was typed
 */
public record ReaderPage(
        String name,
        String href,
        List<Link> needs,
        String recommended,
        String typed,
        List<Link> proposed,
        String problem) {
    /**
     * Something to choose.
     *
     * @param text what it is called
     * @param to an address, or the id of an enterprise
     */
    public record Link(String text, String to) {}

    static ReaderPage of(Page page, SeenData data, String typed, List<Enterprise> proposed, String problem) {
        var reader = page.reader();
        return new ReaderPage(
                reader.map(CorpusRecord::displayTitle).orElse(""),
                reader.map(r -> page.item(r.id())).orElse(""),
                reader.stream()
                        .flatMap(r -> data.needsOf(r.id()))
                        .map((Need n) -> new Link(n.displayTitle(), page.related(n.id())))
                        .toList(),
                reader.map(r -> page.recommended(r.id())).orElse(""),
                typed,
                proposed.stream().map(e -> new Link(e.displayTitle(), e.id())).toList(),
                problem);
    }
}
