package org.duijie.api.cli;

import java.util.Locale;
import java.util.Map;
import org.duijie.api.view.BehaviourTexts;
import org.duijie.api.view.Json;
import org.duijie.api.view.ResultJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.indexer.query.Snippet;
import org.duijie.indexer.schema.TextField;
import org.duijie.recommender.affinity.Affinity;
import org.duijie.recommender.match.Match;
import org.duijie.recommender.match.MatchResult;
import picocli.CommandLine.Help.Ansi;

/** Results as lines for people. */
final class Listing {
    private Listing() {}

    static void record(Output output, CorpusRecord record, double score) {
        output.line(
                "listing.record",
                score(score),
                Output.text("kind." + record.kind().code()),
                record.id(),
                record.displayTitle());
    }

    /** Says how many other records of the same thing there are, if there are any. */
    static void duplicates(Output output, int others) {
        if (others > 0) {
            output.subline("listing.duplicates", others);
        }
    }

    /** {@return a score in a column of its own} */
    static String score(double score) {
        return String.format(Locale.ROOT, "%8.3f", score);
    }

    /** Prints the summary's piece, or the claims', with the words found set off. */
    static void snippet(Output output, Map<TextField, Snippet> snippets) {
        var snippet = snippets.getOrDefault(TextField.SUMMARY, snippets.get(TextField.CLAIMS));
        if (snippet != null) {
            output.out().println("          " + marked(snippet).replace('\n', ' '));
        }
    }

    /** {@return a piece of text with the words found set off} */
    static String marked(Snippet snippet) {
        var text = new StringBuilder();
        int at = 0;
        for (var mark : snippet.marks()) {
            text.append(snippet.text(), at, mark.start());
            text.append(Ansi.AUTO.text("@|bold,yellow " + snippet.text().substring(mark.start(), mark.end()) + "|@"));
            at = mark.end();
        }
        return text.append(snippet.text().substring(at)).toString();
    }

    /**
     * Prints the matches of a record, as JSON or for people.
     *
     * @param name of the record's id in the JSON
     * @param heading key of what stands above the matches
     */
    static void answer(Output output, String name, CorpusRecord asked, String heading, MatchResult result) {
        answer(output, name, asked, heading, "match.none", result);
    }

    /**
     * As the other.
     *
     * @param none key of what to say where there are no matches
     */
    static void answer(
            Output output, String name, CorpusRecord asked, String heading, String none, MatchResult result) {
        var json = Json.object().put(name, asked.id());
        json.setAll(new ResultJson(Locale.getDefault()).match(result));
        output.result(json, () -> {
            output.line(heading, asked.displayTitle());
            if (result.matches().isEmpty()) {
                output.line(none);
            }
            matches(output, result);
        });
    }

    private static void matches(Output output, MatchResult result) {
        if (result.timedOut()) {
            output.line("search.timedOut");
        }
        for (var match : result.matches()) {
            record(output, match.record(), match.score());
            match.affinity().ifPresent(a -> affinity(output, a));
            duplicates(output, match.duplicates());
            reasons(output, match);
        }
    }

    private static void affinity(Output output, Affinity affinity) {
        output.subline(
                "listing.affinity",
                Math.clamp(Math.round(100 * affinity.probability()), 1, 99) + "%",
                String.format(Locale.ROOT, "%.1f", affinity.level()));
    }

    private static void reasons(Output output, Match match) {
        var reasons = match.reasons();
        if (!match.by().isEmpty()) {
            var by = match.by().stream()
                    .map(r -> Output.text("kind." + r.kind().code()) + " " + r.displayTitle())
                    .toList();
            output.subline("reason.by", String.join("  ", by));
        }
        reasons.popular()
                .ifPresent(p -> output.subline("reason.popular", BehaviourTexts.popular(p, Locale.getDefault())));
        reasons.peers().ifPresent(p -> output.subline("reason.peers", BehaviourTexts.peers(p, Locale.getDefault())));
        reasons.evidence()
                .ifPresent(e ->
                        output.subline("reason.evidence", marked(e.sentence()).replace('\n', ' ')));
        if (!reasons.terms().isEmpty()) {
            var terms = reasons.terms().stream()
                    .map(t -> t.term() + String.format(Locale.ROOT, " %.0f%%", 100 * t.share()))
                    .toList();
            output.subline("reason.terms", String.join("  ", terms));
        }
        if (!reasons.ipc().isEmpty()) {
            output.subline("reason.ipc", String.join(" ", reasons.ipc()));
        }
        if (!reasons.industry().isEmpty()) {
            output.subline("reason.industry", String.join(" ", reasons.industry()));
        }
        for (var comparison : reasons.indicators()) {
            output.subline(
                    "reason.indicator." + comparison.verdict().code(),
                    comparison.asked().indicator().text(),
                    comparison.offered().map(o -> o.indicator().text()).orElse("—"));
        }
    }
}
