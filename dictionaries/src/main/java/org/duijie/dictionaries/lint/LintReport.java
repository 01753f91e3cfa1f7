package org.duijie.dictionaries.lint;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a linter found.
 *
 * @param entries how many lines were judged
 * @param findings by file in the order given, then line
 */
public record LintReport(int entries, List<Finding> findings) {
    /** Copies. */
    public LintReport {
        findings = List.copyOf(findings);
    }

    /** {@return how many findings are so bad} */
    public long count(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }

    /** {@return how many findings each rule has, by rule} */
    public Map<String, Integer> byRule() {
        var counts = new TreeMap<String, Integer>();
        findings.forEach(f -> counts.merge(f.rule(), 1, Integer::sum));
        return counts;
    }
}
