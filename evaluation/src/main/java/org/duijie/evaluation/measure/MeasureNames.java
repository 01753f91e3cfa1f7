package org.duijie.evaluation.measure;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that there are, other names for the same that ir_measures has, and what a wrong one may have meant. */
final class MeasureNames {
    private static final List<Formula> FORMULAS = Stream.<Formula>concat(
                    Stream.of(RankFormula.values()), Stream.of(PairFormula.values()))
            .toList();
    private static final Map<String, String> ALIASES = Map.of(
            "NDCG", "nDCG",
            "MAP", "AP",
            "MRR", "RR",
            "Precision", "P",
            "Recall", "R",
            "RPrec", "Rprec",
            "BPref", "Bpref");
    /** What somebody may look for who gets a measure's name wrong, besides the names themselves. */
    private static final Map<String, String> HINTS =
            Map.of("MAE", "1/(1+MAE)", "Kappa", "QWK", "Calibration", "ECE", "Hit", "Success", "HitRate", "Success");

    private static final int NEAREST = 3;

    private MeasureNames() {}

    static Optional<Formula> formula(String name) {
        var symbol = ALIASES.getOrDefault(name, name);
        return FORMULAS.stream().filter(f -> f.symbol().equals(symbol)).findFirst();
    }

    /** {@return the names that the smallest share of changed letters leads to, whatever their case} */
    static String nearest(String name) {
        var wanted = name.toLowerCase(Locale.ROOT);
        var known = new LinkedHashMap<String, String>();
        FORMULAS.forEach(f -> known.put(f.symbol(), f.symbol()));
        known.putAll(new TreeMap<>(ALIASES));
        known.putAll(new TreeMap<>(HINTS));
        return known.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                        e -> unlike(wanted, e.getKey().toLowerCase(Locale.ROOT))))
                .map(Map.Entry::getValue)
                .distinct()
                .limit(NEAREST)
                .map(symbol -> form(formula(symbol).orElseThrow()))
                .collect(Collectors.joining(", "));
    }

    private static double unlike(String a, String b) {
        return changes(a, b) / (double) Math.max(a.length(), b.length());
    }

    private static String form(Formula formula) {
        return formula.symbol()
                + switch (formula.cutoff()) {
                    case MUST -> "@k";
                    case MAY -> "[@k]";
                    case SHARE -> "@0.5";
                    case MUST_NOT -> "";
                };
    }

    /** Levenshtein's distance. */
    private static int changes(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int same = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
