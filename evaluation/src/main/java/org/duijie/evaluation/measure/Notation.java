package org.duijie.evaluation.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/**
 * A measure's text taken apart: {@code name(parameter=value,…)@cutoff}.
 *
 * @param text the whole, for messages
 */
record Notation(String text, String name, Map<String, String> parameters, Optional<String> cutoff) {
    private static final String KNOWN =
            "nDCG, nDCG@k, R@k, P@k, AP, RR, RR@k; with (rel=g) for all but nDCG, (topics=relevant)";
    private static final Pattern FORM =
            Pattern.compile("\\s*([^\\s()@,]+)\\s*(?:\\(([^()]*)\\))?\\s*(?:@\\s*([^\\s()@]*))?\\s*");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern COMMA_OUTSIDE_BRACKETS = Pattern.compile(",(?![^()]*\\))");
    private static final Pattern SETTING = Pattern.compile("\\s*([^\\s=]+)\\s*=\\s*('?)([^\\s=']+)\\2\\s*");
    private static final Pattern POSITIVE = Pattern.compile("0*[1-9]\\d{0,8}");

    static Notation parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw broken("measure.unknown", text, KNOWN);
        }
        return new Notation(
                text.strip(),
                form.group(1),
                parameters(text.strip(), Optional.ofNullable(form.group(2)).orElse("")),
                Optional.ofNullable(form.group(3)));
    }

    /** Parts a list at the commas that are not inside brackets. */
    static List<String> split(String list) {
        if (list.isBlank()) {
            throw broken("measure.none", KNOWN);
        }
        return Arrays.asList(COMMA_OUTSIDE_BRACKETS.split(list, -1));
    }

    private static Map<String, String> parameters(String text, String settings) {
        var found = new LinkedHashMap<String, String>();
        if (settings.isBlank()) {
            return found;
        }
        for (var part : COMMA.split(settings, -1)) {
            var setting = SETTING.matcher(part);
            if (!setting.matches() || found.put(setting.group(1), setting.group(3)) != null) {
                throw broken("measure.parameter", text, part.strip(), "rel, topics");
            }
        }
        return found;
    }

    Measure measure() {
        var formula = Arrays.stream(RankFormula.values())
                .filter(known -> known.symbol().equals(name))
                .findFirst()
                .orElseThrow(() -> broken("measure.unknown", text, KNOWN));
        checkParameters(formula);
        return new RankMeasure(formula, rel(), depth(formula), topics());
    }

    private void checkParameters(RankFormula formula) {
        var known = new ArrayList<String>(List.of("topics"));
        if (formula.takesRel()) {
            known.addFirst("rel");
        }
        for (var parameter : parameters.keySet()) {
            if (!known.contains(parameter)) {
                throw broken("measure.parameter", text, parameter, String.join(", ", known));
            }
        }
    }

    private int rel() {
        return positive(parameters.getOrDefault("rel", "1"), "measure.rel");
    }

    private RankMeasure.Topics topics() {
        return switch (parameters.getOrDefault("topics", "judged")) {
            case "judged" -> RankMeasure.Topics.JUDGED;
            case "relevant" -> RankMeasure.Topics.RELEVANT;
            default -> throw broken("measure.topics", text, parameters.get("topics"), "judged, relevant");
        };
    }

    private int depth(RankFormula formula) {
        if (cutoff.isEmpty()) {
            if (formula.cutoff() == RankFormula.Cutoff.MUST) {
                throw broken("measure.cutoffMissing", text, text);
            }
            return RankMeasure.ALL;
        }
        if (formula.cutoff() == RankFormula.Cutoff.MUST_NOT) {
            throw broken("measure.cutoffNot", text);
        }
        return positive(cutoff.get(), "measure.cutoff");
    }

    private int positive(String number, String rule) {
        if (!POSITIVE.matcher(number).matches()) {
            throw broken(rule, text, number);
        }
        return Integer.parseInt(number);
    }

    private static BrokenRule broken(String rule, Object... values) {
        return new BrokenRule(EvaluationMessages.MESSAGES, rule, values);
    }
}
