package org.duijie.api.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.ask.SeenData;
import org.duijie.api.view.IndicatorView;
import org.duijie.corpus.indicator.RecordIndicator;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.Patent;

/**
 * A record as a judge sees it: all that it says, and nothing of how it was found.
 *
 * @param id its id
 * @param card the record as in a list
 * @param text its summary and a patent's claims, by paragraph
 * @param keywords its keywords
 * @param indicators its quantified indicators, each as the words that say it
 */
public record JudgedRecord(String id, Card card, List<String> text, List<String> keywords, List<String> indicators) {
    /** {@return a need as it was when the pool was made; empty where it was or became private} */
    static Optional<JudgedRecord> need(Page page, SeenData data, Need need) {
        return data.sees(need) ? Optional.of(of(page, data, need)) : Optional.empty();
    }

    /** {@return the technology with an id; empty where there is none any more} */
    static Optional<JudgedRecord> technology(Page page, SeenData data, String id) {
        return Kind.TECHNOLOGIES.stream()
                .flatMap(k -> data.find(k, id).stream())
                .findFirst()
                .map(t -> of(page, data, t));
    }

    private static JudgedRecord of(Page page, SeenData data, CorpusRecord record) {
        var claims = record instanceof Patent patent ? patent.claims().stream() : Stream.<String>empty();
        return new JudgedRecord(
                record.id(),
                new Cards(page, data).of(record),
                Stream.concat(record.common().summary().lines(), claims)
                        .filter(l -> !l.isBlank())
                        .toList(),
                record.common().keywords(),
                data.indicators(record).stream()
                        .map(RecordIndicator::indicator)
                        .map(i -> i.name() + " " + IndicatorView.value(i))
                        .distinct()
                        .toList());
    }
}
