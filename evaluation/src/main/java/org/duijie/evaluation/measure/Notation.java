package org.duijie.evaluation.measure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/**
 * A measure's text taken apart: {@code name(parameter=value,…)@cutoff}.
 *
 * @param text the whole, for messages
 */
record Notation(String text, String name, Map<String, String> parameters, Optional<String> cutoff) {
    private static final Pattern FORM = Pattern.compile(
            "\\s*(1\\s*/\\s*\\(\\s*1\\s*\\+\\s*MAE\\s*\\)|[^\\s()@,]+)\\s*(?:\\(([^()]*)\\))?\\s*(?:@\\s*([^\\s()@]*))?\\s*");
    private static final Pattern BEHIND_NAME = Pattern.compile("[(@\\s].*");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final Pattern COMMA = Pattern.compile(",");
    /** A comma, or white space before what can begin a measure; neither inside brackets. */
    private static final Pattern BETWEEN = Pattern.compile("(?:,|(?<=[^\\s,@])\\s+(?=[A-Za-z1]))(?![^()]*\\))");

    private static final Pattern SETTING = Pattern.compile("\\s*([^\\s=]+)\\s*=\\s*(['\"]?)([^\\s='\"]+)\\2\\s*");
    private static final Pattern POSITIVE = Pattern.compile("0*[1-9]\\d{0,8}");
    private static final Pattern SHARE = Pattern.compile("0*(?:0?\\.\\d{1,9}|0|1(?:\\.0{1,9})?)");

    static Notation parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw unknown(text.strip(), BEHIND_NAME.matcher(text.strip()).replaceFirst(""));
        }
        return new Notation(
                text.strip(),
                WHITE_SPACE.matcher(form.group(1)).replaceAll(""),
                parameters(text.strip(), Optional.ofNullable(form.group(2)).orElse("")),
                Optional.ofNullable(form.group(3)));
    }

    /** Parts a list at the commas or the white space between measures. */
    static List<String> split(String list) {
        if (list.isBlank()) {
            throw broken("measure.none");
        }
        return Arrays.asList(BETWEEN.split(list.strip(), -1));
    }

    private static Map<String, String> parameters(String text, String settings) {
        var found = new LinkedHashMap<String, String>();
        if (settings.isBlank()) {
            return found;
        }
        for (var part : COMMA.split(settings, -1)) {
            var setting = SETTING.matcher(part);
            if (!setting.matches() || found.put(setting.group(1), setting.group(3)) != null) {
                throw broken("measure.setting", text, part.strip());
            }
        }
        return found;
    }

    Measure measure() {
        var formula = MeasureNames.formula(name).orElseThrow(() -> unknown(text, name));
        var given = new EnumMap<Parameter, String>(Parameter.class);
        parameters.forEach((symbol, value) -> {
            var parameter = parameter(formula, symbol);
            var canonical = parameter.canonical(text, value);
            if (!formula.omits(parameter, canonical)) {
                given.put(parameter, canonical);
            }
        });
        boolean share = formula.cutoff() == Formula.Cutoff.SHARE;
        int depth = share ? Settings.ALL : depth(formula);
        var recall = share ? recall() : BigDecimal.ZERO;
        var behind = share ? "@" + recall.toPlainString() : depth == Settings.ALL ? "" : "@" + depth;
        return formula.measure(
                formula.symbol() + written(given) + behind, Settings.of(given, depth, recall.doubleValue()));
    }

    private static String written(Map<Parameter, String> given) {
        return given.isEmpty()
                ? ""
                : given.entrySet().stream()
                        .map(e -> e.getKey().written(e.getValue()))
                        .collect(Collectors.joining(",", "(", ")"));
    }

    private Parameter parameter(Formula formula, String symbol) {
        var parameter = Parameter.named(symbol).filter(p -> takes(formula, p));
        return parameter.orElseThrow(() -> {
            var known = Arrays.stream(Parameter.values())
                    .filter(p -> takes(formula, p))
                    .map(Parameter::symbol)
                    .collect(Collectors.joining(", "));
            return broken(known.isEmpty() ? "measure.parameterNot" : "measure.parameter", text, symbol, known);
        });
    }

    private static boolean takes(Formula formula, Parameter parameter) {
        return formula.parameters().contains(parameter)
                || (parameter == Parameter.TOPICS && formula instanceof RankFormula);
    }

    private int depth(Formula formula) {
        if (cutoff.isEmpty()) {
            if (formula.cutoff() == Formula.Cutoff.MUST) {
                throw broken("measure.cutoffMissing", text, text + "@10");
            }
            return Settings.ALL;
        }
        if (formula.cutoff() == Formula.Cutoff.MUST_NOT) {
            throw broken("measure.cutoffNot", text);
        }
        if (!POSITIVE.matcher(cutoff.get()).matches()) {
            throw broken("measure.cutoff", text, cutoff.get());
        }
        return Integer.parseInt(cutoff.get());
    }

    private BigDecimal recall() {
        var share = cutoff.orElseThrow(() -> broken("measure.cutoffMissing", text, text + "@0.5"));
        if (!SHARE.matcher(share).matches()) {
            throw broken("measure.cutoffShare", text, share);
        }
        return new BigDecimal(share).stripTrailingZeros();
    }

    private static BrokenRule unknown(String text, String name) {
        return broken("measure.unknown", text, MeasureNames.nearest(name));
    }

    private static BrokenRule broken(String rule, Object... values) {
        return new BrokenRule(EvaluationMessages.MESSAGES, rule, values);
    }
}
