package org.duijie.dictionaries.lint;

import java.util.HashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duijie.dictionaries.segment.Word;
import org.duijie.dictionaries.synonym.SynonymGroup;
import org.duijie.dictionaries.vocabulary.Placed;

/**
 * Groups that look like slips: {@code synonym.abbreviation} holds an abbreviation so short that it means many things,
 * {@code synonym.single} a single ideograph, {@code synonym.wide} more than {@value #WIDEST} words, {@code synonym.same} two words that are
 * one once they are cut.
 */
final class OddGroups implements LintRule {
    static final int WIDEST = 8;
    /** A group that says at most this does not need an unambiguous abbreviation. */
    private static final float CAREFUL = 0.5f;

    private static final Pattern ABBREVIATION = Pattern.compile("[A-Za-z]{1,2}");
    /** Units mean one thing: kW, mm, dB. */
    private static final Pattern UNIT = Pattern.compile("[kKMGTcmunp]?([mgNJWAVFsLBb]|Hz|Pa)|dB");

    @Override
    public void check(Linted linted, Consumer<Finding> findings) {
        for (var group : linted.entries().synonyms()) {
            var members = group.value().members();
            if (members.size() > WIDEST) {
                findings.accept(
                        Finding.warning("synonym.wide", group, members.size(), WIDEST, String.join(" = ", members)));
            }
            checkMembers(group, findings);
            checkSame(linted, group, findings);
        }
    }

    private static void checkMembers(Placed<SynonymGroup> group, Consumer<Finding> findings) {
        for (var member : group.value().members()) {
            var other = group.value().members().stream()
                    .filter(m -> !m.equals(member))
                    .findFirst()
                    .orElse(member);
            if (group.value().weight() > CAREFUL && isShort(member)) {
                findings.accept(Finding.warning("synonym.abbreviation", group, member, other));
            } else if (member.length() == 1 && Character.isIdeographic(member.charAt(0))) {
                findings.accept(Finding.note("synonym.single", group, member, other));
            }
        }
    }

    private static boolean isShort(String member) {
        return ABBREVIATION.matcher(member).matches() && !UNIT.matcher(member).matches();
    }

    private static void checkSame(Linted linted, Placed<SynonymGroup> group, Consumer<Finding> findings) {
        var byCut = new HashMap<String, String>();
        for (var member : group.value().members()) {
            var cut = linted.wholes(member).stream().map(Word::form).collect(Collectors.joining(" "));
            var earlier = byCut.putIfAbsent(cut, member);
            if (earlier != null) {
                findings.accept(Finding.note("synonym.same", group, member, earlier, cut));
            }
        }
    }
}
