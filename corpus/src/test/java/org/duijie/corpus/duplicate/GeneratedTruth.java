package org.duijie.corpus.duplicate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.duijie.corpus.duplicate.Disguise.Texts;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Achievement;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.Patent;
import org.duijie.corpus.sample.SampleCorpus;

/**
 * Near-duplicates of the sample corpus and look-alikes that are none, with the truth about them: each original, three disguises of it (one
 * to three {@link Disguise}s one over the other), and one of each {@link Lookalike} that its text offers a place for, in half of the cases
 * disguised as well. Seeded.
 */
final class GeneratedTruth {
    private static final List<Disguise> ALL = List.of(Disguise.values());

    private final Random random;
    private final List<Texts> originals = new ArrayList<>();
    private final List<Case> cases = new ArrayList<>();

    /**
     * A record.
     *
     * @param thing records that tell of the same thing have the same
     * @param how how it was made
     */
    record Case(CorpusRecord record, String thing, String how) {}

    private GeneratedTruth(long seed) {
        random = new Random(seed);
    }

    static List<Case> of(long seed) {
        var truth = new GeneratedTruth(seed);
        var records = SampleCorpus.shipped().records().stream()
                .filter(r -> Profile.isCompared(r.kind()))
                .toList();
        records.forEach(r -> truth.originals.add(texts(r)));
        records.forEach(truth::add);
        Collections.shuffle(truth.cases, truth.random);
        return truth.cases;
    }

    private void add(CorpusRecord record) {
        var texts = texts(record);
        cases.add(new Case(record, record.id(), "ORIGINAL"));
        for (int i = 0; i < 3; i++) {
            var disguises = some();
            cases.add(new Case(
                    copy(record, record.id() + "-same-" + i, disguised(texts, disguises)),
                    record.id(),
                    disguises.stream().map(Enum::name).collect(Collectors.joining("+"))));
        }
        for (var lookalike : Lookalike.values()) {
            var id = record.id() + "-" + lookalike;
            var told = random.nextBoolean() ? texts : disguised(texts, some());
            lookalike
                    .of(told, originals, random)
                    .ifPresent(t -> cases.add(new Case(copy(record, id, t), id, lookalike.name())));
        }
    }

    private EnumSet<Disguise> some() {
        var disguises = EnumSet.noneOf(Disguise.class);
        int count = 1 + random.nextInt(3);
        while (disguises.size() < count) {
            disguises.add(ALL.get(random.nextInt(ALL.size())));
        }
        return disguises;
    }

    private Texts disguised(Texts texts, EnumSet<Disguise> disguises) {
        var disguised = texts;
        for (var disguise : disguises) {
            disguised = disguise.of(disguised, random);
        }
        return disguised;
    }

    private static Texts texts(CorpusRecord record) {
        var owner = switch (record) {
            case Achievement a -> a.owner().map(o -> o.name()).orElse("");
            case Patent p -> p.applicants().isEmpty() ? "" : p.applicants().getFirst();
            default -> "";
        };
        return new Texts(
                record.common().title(),
                record.common().summary(),
                record.common().keywords(),
                owner);
    }

    /** As another register has it: with its own id, fewer fields, and without the numbers of a patent. */
    private static CorpusRecord copy(CorpusRecord record, String id, Texts texts) {
        var json = RecordJson.emptyObject();
        json.put("id", id).put("kind", record.kind().code());
        json.put("title", texts.title()).put("summary", texts.summary());
        texts.keywords().forEach(json.withArray("keywords")::add);
        switch (record) {
            case Achievement a -> json.putObject("owner").put("name", texts.owner());
            case Patent p -> json.withArray("applicants").add(texts.owner());
            case Need n -> json.put("enterpriseId", n.enterpriseId());
            default -> throw new IllegalArgumentException(id);
        }
        return RecordJson.decode(json, Optional.empty()).value();
    }
}
