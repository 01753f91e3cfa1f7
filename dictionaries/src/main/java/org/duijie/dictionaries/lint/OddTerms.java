package org.duijie.dictionaries.lint;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Terms that look like slips: {@code term.punctuation} holds a comma, full stop, quotation mark or the like, {@code term.long} is so long
 * that it is a phrase rather than a term, {@code term.tag} is tagged as a verb and ends like a thing.
 */
final class OddTerms implements LintRule {
    /** More ideographs than in the longest names of substances that are one word to a reader. */
    static final int LONGEST = 16;

    private static final Pattern PUNCTUATION = Pattern.compile("[，。；：、！？“”‘’《》〈〉【】…,;:!?\"'<>|\\\\=~^`@$&*]");
    private static final Pattern THING = Pattern.compile("..+(器|仪|剂|机|膜|阀|泵|装置|系统|材料|设备)");
    private static final Set<String> VERBS = Set.of("v", "vn", "d", "p");

    @Override
    public void check(Linted linted, Consumer<Finding> findings) {
        for (var term : linted.entries().terms()) {
            var form = term.value().form();
            var mark = PUNCTUATION.matcher(form);
            if (mark.find()) {
                findings.accept(Finding.warning("term.punctuation", term, form, mark.group()));
            }
            long ideographs = form.codePoints().filter(Character::isIdeographic).count();
            if (ideographs > LONGEST) {
                findings.accept(Finding.warning("term.long", term, form, ideographs, LONGEST));
            }
            var tag = term.value().partOfSpeech();
            var thing = THING.matcher(form);
            if (VERBS.contains(tag) && thing.matches()) {
                findings.accept(Finding.warning("term.tagged", term, form, tag, thing.group(1)));
            }
        }
    }
}
