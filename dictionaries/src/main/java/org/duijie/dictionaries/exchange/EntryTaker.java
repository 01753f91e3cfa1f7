package org.duijie.dictionaries.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.duijie.dictionaries.DictionaryFault;
import org.duijie.dictionaries.file.DictionaryLine;
import org.duijie.dictionaries.segment.CharFolding;
import org.duijie.dictionaries.segment.Origin;
import org.duijie.dictionaries.synonym.SynonymFile;
import org.duijie.dictionaries.synonym.SynonymGroup;
import org.duijie.dictionaries.term.Term;
import org.duijie.dictionaries.term.TermFile;
import org.duijie.dictionaries.vocabulary.Placed;

/** Decides of each entry whether it is taken, and counts. */
final class EntryTaker implements ForeignEntries {
    /** A word that counts less than this contradicts being a term or a synonym. */
    private static final float WEAK = 0.3f;

    private final Known known;
    private final ImportTally tally;
    private final DictionaryOutput terms;
    private final DictionaryOutput groups;
    private final TermFile checks = new TermFile(Origin.USER);

    EntryTaker(Known known, ImportTally tally, DictionaryOutput terms, DictionaryOutput groups) {
        this.known = known;
        this.tally = tally;
        this.terms = terms;
        this.groups = groups;
    }

    @Override
    public void term(DictionaryLine line, String form, String tag) {
        tally.read++;
        if (form.codePointCount(0, form.length()) == 1) {
            tally.singles++;
            return;
        }
        var ours = tag.isEmpty() ? "n" : ForeignTags.ours(tag).orElse("");
        if (ours.isEmpty()) {
            tally.bad(line.fault("import.tag", tag, form));
            return;
        }
        try {
            requireNoMark(line, form);
            var term = checks.read(new DictionaryLine(line.file(), line.number(), form + "\t" + ours))
                    .getFirst();
            take(line, term, !tag.isEmpty());
        } catch (DictionaryFault e) {
            tally.bad(e);
        }
    }

    private void take(DictionaryLine line, Term term, boolean tagged) {
        var earlier = known.term(term.form());
        float weight = known.weight(term.form());
        if (!known.isNew(term.form())) {
            tally.duplicates++;
        } else if (weight < WEAK) {
            tally.conflict(line.fault("import.stopped", term.form(), weight));
        } else if (earlier.isEmpty()) {
            tally.terms++;
            terms.line(term.form() + "\t" + term.partOfSpeech());
        } else if (tagged && !earlier.get().value().partOfSpeech().equals(term.partOfSpeech())) {
            tally.conflict(line.fault(
                    "import.tagged",
                    term.form(),
                    term.partOfSpeech(),
                    earlier.get().value().partOfSpeech(),
                    earlier.get().place()));
        } else {
            tally.duplicates++;
        }
    }

    @Override
    public void group(DictionaryLine line, List<String> members, boolean oneWay) {
        tally.read++;
        var conflicts = new ArrayList<DictionaryFault>();
        try {
            if (oneWay) {
                takeOneWay(line, members);
            } else if (isKnown(members)) {
                tally.duplicates++;
            } else {
                var free = free(line, members, conflicts);
                takeEquals(line, members, free, conflicts);
            }
        } catch (DictionaryFault e) {
            tally.bad(e);
        }
    }

    private void takeOneWay(DictionaryLine line, List<String> members) {
        var from = members.getFirst();
        var to = members.getLast();
        var weak = members.stream().filter(m -> known.weight(m) < WEAK).findFirst();
        if (known.leads(from, to)) {
            tally.duplicates++;
        } else if (isSingle(from) || isSingle(to)) {
            tally.singles++;
        } else if (weak.isPresent()) {
            tally.conflict(line.fault("import.stopped", weak.get(), known.weight(weak.get())));
        } else if (known.reaches(to, from)) {
            tally.conflict(line.fault("synonym.cycle", from, to));
        } else {
            write(line, from + " => " + to, members);
        }
    }

    private void takeEquals(
            DictionaryLine line, List<String> members, List<String> free, List<DictionaryFault> conflicts) {
        if (free.size() > 1) {
            write(line, String.join(" = ", free), free);
            conflicts.forEach(tally::trimmed);
        } else if (!conflicts.isEmpty()) {
            tally.conflict(conflicts.getFirst());
        } else if (members.stream().anyMatch(EntryTaker::isSingle)) {
            tally.singles++;
        } else {
            throw line.fault("synonym.members", line.text());
        }
    }

    /** The members that contradict nothing, each once; what the others contradict is added to the conflicts. */
    private List<String> free(DictionaryLine line, List<String> members, List<DictionaryFault> conflicts) {
        var free = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var member : members) {
            if (!isSingle(member) && seen.add(CharFolding.fold(member))) {
                var conflict = conflict(line, member);
                conflict.ifPresentOrElse(conflicts::add, () -> free.add(member));
            }
        }
        return free;
    }

    private Optional<DictionaryFault> conflict(DictionaryLine line, String member) {
        float weight = known.weight(member);
        if (weight < WEAK) {
            return Optional.of(line.fault("import.stopped", member, weight));
        }
        return known.group(member)
                .map(g -> line.fault(
                        "import.grouped", member, String.join(" = ", g.value().members()), g.place()));
    }

    private boolean isKnown(List<String> members) {
        var group = known.group(members.getFirst());
        return group.isPresent()
                && members.stream().allMatch(m -> known.group(m).equals(group));
    }

    private static boolean isSingle(String member) {
        return member.codePointCount(0, member.length()) == 1;
    }

    /** Writes a group as our format has it, if reading it gives the same members. */
    private void write(DictionaryLine line, String text, List<String> members) {
        requireNoMark(line, text);
        SynonymGroup group = SynonymFile.group(new DictionaryLine(line.file(), line.number(), text));
        if (!group.members().equals(members)) {
            throw line.fault("synonym.members", line.text());
        }
        known.add(new Placed<>(line.file(), line.number(), group));
        tally.groups++;
        groups.line(text);
    }

    /** What begins so means something else in our files. */
    private static void requireNoMark(DictionaryLine line, String text) {
        if (text.startsWith("#") || text.startsWith(TermFile.FIELD)) {
            throw line.fault("import.mark", text);
        }
    }

    @Override
    public void passedOver() {
        tally.read++;
        tally.passedOver++;
    }
}
