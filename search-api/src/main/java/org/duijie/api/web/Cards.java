package org.duijie.api.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.ask.SeenData;
import org.duijie.api.view.FacetNames;
import org.duijie.corpus.model.Achievement;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.IpcCode;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.Owner;
import org.duijie.corpus.model.Patent;
import org.duijie.corpus.model.Stage;
import org.duijie.corpus.model.TransferMode;
import org.duijie.indexer.query.Hit;
import org.duijie.indexer.query.Snippet;
import org.duijie.indexer.schema.Facet;
import org.duijie.indexer.schema.TextField;
import org.duijie.recommender.match.Match;

/** Makes the cards of a page. */
final class Cards {
    private static final int TEXT_LENGTH = 96;
    private static final List<TextField> TEXTS = List.of(TextField.SUMMARY, TextField.CLAIMS);

    private final Page page;
    private final SeenData data;
    private final Map<String, ListPlace> places;
    private final FacetNames names;

    Cards(Page page, SeenData data) {
        this(page, data, Map.of());
    }

    /**
     * The cards of a list, the opening of which is recorded.
     *
     * @param places by id of a technology where it stands
     */
    Cards(Page page, SeenData data, Map<String, ListPlace> places) {
        this.page = page;
        this.data = data;
        this.places = places;
        this.names = new FacetNames(page.language());
    }

    /** {@return the card of a hit, with what its score is made of} */
    Card of(Hit hit) {
        var bars = Bars.of(page, hit.contributions());
        return card(
                hit.record(),
                hit.snippets(),
                Fit.NONE,
                bars,
                List.of(),
                List.of(),
                hit.duplicates(),
                bars.isEmpty() ? "" : Bars.score(hit.score()));
    }

    /** {@return the card of a match, with its reasons; its text is the sentence that speaks most for it} */
    Card of(Match match) {
        return card(
                match.record(),
                shown(match),
                Fit.of(page, match.affinity()),
                Bars.of(page, match.reasons()),
                Agreements.of(page, names, match),
                Compared.of(page, match.reasons().indicators()),
                match.duplicates(),
                "");
    }

    /** The title's snippet, and of the texts' the one sentence where there is one. */
    private static Map<TextField, Snippet> shown(Match match) {
        var evidence = match.reasons().evidence();
        if (evidence.isEmpty()) {
            return match.snippets();
        }
        var shown = new EnumMap<TextField, Snippet>(TextField.class);
        shown.putAll(match.snippets());
        TEXTS.forEach(shown::remove);
        shown.put(evidence.get().field(), evidence.get().sentence());
        return shown;
    }

    /** {@return the card of a record alone} */
    Card of(CorpusRecord record) {
        return card(record, Map.of(), Fit.NONE, List.of(), List.of(), List.of(), 0, "");
    }

    private String href(CorpusRecord record) {
        var place = record.kind().isTechnology() ? places.get(record.id()) : null;
        return place == null ? page.item(record.id()) : page.open(record.id(), place);
    }

    private Card card(
            CorpusRecord record,
            Map<TextField, Snippet> snippets,
            Fit fit,
            List<Bar> bars,
            List<Fact> agreements,
            List<Compared> compared,
            int duplicates,
            String score) {
        return new Card(
                record.kind().code(),
                names.of(Facet.KIND, record.kind().code()),
                href(record),
                Optional.ofNullable(snippets.get(TextField.TITLE))
                        .map(Piece::of)
                        .orElseGet(() -> Piece.plain(record.displayTitle())),
                text(record, snippets),
                who(record),
                facts(record),
                tags(record),
                amount(record),
                page.t(record.kind() == Kind.NEED ? "web.budget" : "web.price"),
                amount(record).equals(page.t("web.negotiable")),
                fit,
                bars,
                agreements,
                compared,
                duplicates == 0 ? "" : page.t("web.duplicates.more", page.number(duplicates)),
                score);
    }

    private static List<Piece> text(CorpusRecord record, Map<TextField, Snippet> snippets) {
        var found = TEXTS.stream().filter(snippets::containsKey).findFirst();
        if (found.isPresent()) {
            return clipped(record, found.get(), snippets.get(found.get()));
        }
        var summary = record.common().summary();
        if (summary.isBlank()) {
            return List.of();
        }
        int length = summary.codePointCount(0, summary.length());
        int end = summary.offsetByCodePoints(0, Math.min(TEXT_LENGTH, length));
        return Piece.plain(summary.substring(0, end) + (length > TEXT_LENGTH ? "…" : ""));
    }

    /** Sets dots where the snippet is not the text's beginning or end. */
    private static List<Piece> clipped(CorpusRecord record, TextField field, Snippet snippet) {
        var whole = String.join(" · ", field.values(record)).strip();
        var piece = snippet.text().strip();
        var pieces = new ArrayList<>(Piece.of(snippet));
        if (!whole.startsWith(piece)) {
            pieces.addFirst(new Piece("…", false));
        }
        if (!whole.endsWith(piece)) {
            pieces.add(new Piece("…", false));
        }
        return pieces;
    }

    private String who(CorpusRecord record) {
        return switch (record) {
            case Achievement a ->
                a.owner().map(Owner::name).orElseGet(() -> String.join(page.t("web.separator"), a.completers()));
            case Patent p -> String.join(page.t("web.separator"), p.applicants());
            case Need n ->
                data.find(Kind.ENTERPRISE, n.enterpriseId())
                        .map(CorpusRecord::displayTitle)
                        .orElse("");
            case Enterprise e -> String.join(page.t("web.separator"), e.qualifications());
        };
    }

    private List<String> facts(CorpusRecord record) {
        var own = switch (record) {
            case Patent p -> Stream.of(p.legalStatus());
            case Need n -> n.deadline().map(d -> page.t("web.until", d)).stream();
            case Enterprise e ->
                e.employees().isPresent()
                        ? Stream.of(
                                page.t("web.people", page.number(e.employees().getAsInt())))
                        : Stream.<String>empty();
            case Achievement a -> Stream.<String>empty();
        };
        return Stream.of(
                        record.common().region().map(names::fullRegion).stream(),
                        own,
                        ipc(record).map(IpcCode::subclass).distinct().limit(3),
                        year(record))
                .flatMap(s -> s)
                .filter(f -> !f.isBlank())
                .toList();
    }

    private static Stream<String> year(CorpusRecord record) {
        return record.kind().isTechnology() ? Facet.YEAR.countedValues(record).stream() : Stream.empty();
    }

    private static Stream<IpcCode> ipc(CorpusRecord record) {
        return record.common().ipc().stream();
    }

    private List<String> tags(CorpusRecord record) {
        var stage = record instanceof Achievement a ? a.stage().map(Stage::code) : Optional.<String>empty();
        return Stream.concat(
                        stage.map(s -> names.of(Facet.STAGE, s)).stream(),
                        record.transferModes().stream()
                                .map(TransferMode::code)
                                .map(m -> names.of(Facet.TRANSFER_MODE, m)))
                .toList();
    }

    private String amount(CorpusRecord record) {
        return switch (record) {
            case Achievement a -> Amounts.text(page, a.price());
            case Need n -> Amounts.text(page, n.budget());
            case Patent p -> "";
            case Enterprise e -> "";
        };
    }
}
