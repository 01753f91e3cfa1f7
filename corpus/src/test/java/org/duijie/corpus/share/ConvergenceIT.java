package org.duijie.corpus.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.Visibility;
import org.duijie.corpus.store.Places;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Three stores that edit the same few records and pull from each other at random. */
@ParameterizedClass
@EnumSource(Places.class)
class ConvergenceIT {
    private static final int STEPS = 120;
    private static final int RECORDS = 6;

    @TempDir
    Path directory;

    private final Places places;

    ConvergenceIT(Places places) {
        this.places = places;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverTheOrderOfEditsAndPullsAllHoldTheSameInTheEndAndNothingGoesInCircles(long seed) {
        var random = new Random(seed);
        try (var a = new Neighbour(places.fresh(), directory, "a", seed).inPagesOf(1 + random.nextInt(4));
                var b = new Neighbour(places.fresh(), directory, "b", seed).inPagesOf(1 + random.nextInt(4));
                var c = new Neighbour(places.fresh(), directory, "c", seed).inPagesOf(1 + random.nextInt(4))) {
            var stores = List.of(a, b, c);
            if (random.nextBoolean()) {
                stores.forEach(Neighbour::tellingAll);
            }
            for (int step = 0; step < STEPS; step++) {
                change(random, stores.get(random.nextInt(3)), step);
                if (random.nextInt(3) == 0) {
                    int follower = random.nextInt(3);
                    stores.get(follower).pull(stores.get((follower + 1 + random.nextInt(2)) % 3));
                }
            }
            do {
                pullInTurn(stores);
                pullInTurn(stores);
            } while (publishAll(stores));

            assertThat(a.claims()).as("seed %d", seed).isNotEmpty();
            assertThat(b.claims()).as("seed %d", seed).isEqualTo(a.claims());
            assertThat(c.claims()).as("seed %d", seed).isEqualTo(a.claims());
            assertThat(b.titles()).as("seed %d", seed).isEqualTo(a.titles());
            assertThat(c.titles()).as("seed %d", seed).isEqualTo(a.titles());

            var before = stores.stream().map(s -> s.store().sequence()).toList();
            pullInTurn(stores);
            assertThat(stores.stream().map(s -> s.store().sequence()).toList())
                    .as("seed %d", seed)
                    .isEqualTo(before);
        }
    }

    private static void change(Random random, Neighbour store, int step) {
        var id = "N-" + random.nextInt(RECORDS);
        var title = store.identity().substring(0, 8) + "-" + step;
        switch (random.nextInt(8)) {
            case 0 -> store.hide(id, title);
            case 1 -> store.adopt(id, title);
            case 2, 3 -> deleteOwn(store, id);
            default -> store.edit(id, title);
        }
    }

    private static void deleteOwn(Neighbour store, String id) {
        try {
            store.delete(id);
        } catch (BrokenRule e) {
            assertThat(e.rule()).isEqualTo("record.foreign");
        }
    }

    /**
     * A private need may differ from what others see under its id; one may come to light when another is deleted.
     *
     * @return whether there was one
     */
    private static boolean publishAll(List<Neighbour> stores) {
        boolean any = false;
        for (var store : stores) {
            for (int i = 0; i < RECORDS; i++) {
                var need = store.store().find(Kind.NEED, "N-" + i).map(Need.class::cast);
                if (need.filter(n -> n.visibility() == Visibility.PRIVATE).isPresent()) {
                    store.edit(need.get().id(), "published");
                    any = true;
                }
            }
        }
        return any;
    }

    private static void pullInTurn(List<Neighbour> stores) {
        for (int i = 0; i < stores.size(); i++) {
            stores.get(i).pull(stores.get((i + 1) % 3));
            stores.get(i).pull(stores.get((i + 2) % 3));
        }
    }
}
