package org.duijie.corpus.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Sentences with the indicators that a person found in them. A line is a sentence; below it, each after a tab, its indicators as
 * {@code name comparator values unit}, parted by blanks. What stands in brackets in a name may be left out of it. {@code reduced>=} and
 * {@code increased=} are changes, {@code ~ 45..60} a range, {@code -} no unit; {@code |} parts readings that are equally right.
 */
final class LabelledSentences {
    private static final double SAME = 1e-6;

    private final List<Sentence> sentences = new ArrayList<>();

    private record Sentence(String text, List<List<Label>> labels) {}

    private record Label(String core, String full, String sign, double low, double high, Unit unit) {
        private static final Pattern FORM =
                Pattern.compile("(\\S*) (?:(increased|reduced))?(\\S+) (\\S+?)(?:\\.\\.(\\S+))? (\\S+)");

        static Label of(String text) {
            var form = FORM.matcher(text.strip());
            if (!form.matches()) {
                throw new IllegalArgumentException("no label: " + text);
            }
            var change = form.group(2) == null ? "" : form.group(2);
            double low = Double.parseDouble(form.group(4));
            double high = form.group(5) == null ? low : Double.parseDouble(form.group(5));
            var unit = form.group(6).equals("-") ? Unit.NONE : unit(form.group(6));
            var name = Folding.fold(form.group(1));
            var core = name.replaceAll("\\([^)]*\\)", "");
            return new Label(core, name.replaceAll("[()]", ""), change + form.group(3), low, high, unit);
        }

        private static Unit unit(String symbol) {
            return Units.ALL
                    .read(Folding.fold(symbol), 0)
                    .filter(found -> found.end() == symbol.length())
                    .orElseThrow(() -> new IllegalArgumentException("no unit " + symbol))
                    .unit();
        }

        boolean fits(Indicator found) {
            var change = found.change() == Change.NONE ? "" : found.change().code();
            double factor = found.unit().factor() / unit.factor();
            return sign.equals(change + found.comparator().sign())
                    && found.name().contains(core)
                    && full.contains(found.name())
                    && found.unit().dimension().equals(unit.dimension())
                    && same(low, found.low() * factor)
                    && same(high, found.high() * factor);
        }

        private static boolean same(double expected, double actual) {
            return Math.abs(expected - actual) <= SAME * Math.max(1e-9, Math.abs(expected));
        }
    }

    /** Counts over all sentences. */
    record Score(int sentences, int labels, int found, int right) {
        double precision() {
            return (double) right / found;
        }

        double recall() {
            return (double) right / labels;
        }

        double f1() {
            return 2.0 * right / (labels + found);
        }

        Score plus(Score other) {
            return new Score(
                    sentences + other.sentences, labels + other.labels, found + other.found, right + other.right);
        }
    }

    LabelledSentences(List<String> lines) {
        for (var line : lines) {
            if (line.startsWith("\t")) {
                sentences
                        .getLast()
                        .labels
                        .add(List.of(line.split(" \\| ", -1)).stream()
                                .map(Label::of)
                                .toList());
            } else if (!line.startsWith("#") && !line.isBlank()) {
                sentences.add(new Sentence(line, new ArrayList<>()));
            }
        }
    }

    /** {@return how the extractor does on these sentences}; each that is not right is told. */
    Score score(Consumer<String> wrong) {
        int labels = 0;
        int found = 0;
        int right = 0;
        for (var sentence : sentences) {
            var open = new ArrayList<>(sentence.labels);
            var extra = new ArrayList<Indicator>();
            for (var indicator : IndicatorExtractor.extract(sentence.text)) {
                found++;
                var fitting = open.stream()
                        .filter(o -> o.stream().anyMatch(l -> l.fits(indicator)))
                        .findFirst();
                if (fitting.isPresent()) {
                    open.remove(fitting.get());
                    right++;
                } else {
                    extra.add(indicator);
                }
            }
            labels += sentence.labels.size();
            if (!open.isEmpty() || !extra.isEmpty()) {
                wrong.accept(sentence.text + "\n  missing "
                        + open.stream()
                                .map(List::getFirst)
                                .map(l -> l.full + l.sign + l.low + ".." + l.high + l.unit.symbol())
                                .toList()
                        + "\n  extra "
                        + extra.stream()
                                .map(i -> i.name() + i.change() + i.comparator().sign() + i.low() + ".." + i.high()
                                        + i.unit().symbol())
                                .toList());
            }
        }
        return new Score(sentences.size(), labels, found, right);
    }
}
