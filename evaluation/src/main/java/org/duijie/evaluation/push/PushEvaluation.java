package org.duijie.evaluation.push;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;
import org.duijie.evaluation.run.Qrels;

/**
 * Computes {@link PushMeasures}.
 *
 * @param pushes what was pushed, in any order
 * @param catalogue what could have been pushed, or {@link Catalogue#UNKNOWN}
 * @param qrels judgments of items by need; empty where there are none
 * @param rel the least grade of a relevant item, from 1
 * @param large how many technologies a large owner has at least, from 2
 */
public record PushEvaluation(List<Push> pushes, Catalogue catalogue, Optional<Qrels> qrels, int rel, int large) {
    /** A large owner has so many technologies unless told otherwise. */
    public static final int LARGE = 10;

    /** @throws BrokenRule {@code push.least} */
    public PushEvaluation {
        pushes = List.copyOf(pushes);
        check("rel", rel, 1);
        check("large", large, 2);
    }

    private static void check(String name, int value, int least) {
        if (value < least) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "push.least", name, String.valueOf(value), least);
        }
    }

    /** {@return the measures} */
    public PushMeasures measures() {
        var replied = pushes.stream().filter(push -> push.reply().isPresent()).toList();
        return new PushMeasures(
                pushes.size(),
                precision(),
                share(pushes, PushEvaluation::accepted),
                share(replied, PushEvaluation::accepted),
                share(catalogue.technologies().keySet(), items()::contains),
                share(catalogue.enterprises(), actors().keySet()::contains),
                diversity(),
                novelty(),
                repeatRate(),
                fairness());
    }

    private static boolean accepted(Push push) {
        return push.reply().filter(Reply.ACCEPTED::equals).isPresent();
    }

    private OptionalDouble precision() {
        var judged = pushes.stream()
                .map(this::grade)
                .flatMap(Optional::stream)
                .filter(grade -> grade >= 0)
                .toList();
        return share(judged, grade -> grade >= rel);
    }

    private Optional<Integer> grade(Push push) {
        return push.need()
                .flatMap(need -> qrels.map(q -> q.grades().getOrDefault(need, Map.of())))
                .map(grades -> grades.get(push.item()));
    }

    private Set<String> items() {
        return pushes.stream().map(Push::item).collect(Collectors.toSet());
    }

    /** The items that each actor got, in the order of ids, so that sums come out the same every time. */
    private Map<String, Set<String>> actors() {
        return pushes.stream()
                .collect(Collectors.groupingBy(
                        Push::actor,
                        TreeMap::new,
                        Collectors.mapping(Push::item, Collectors.toCollection(TreeSet::new))));
    }

    private OptionalDouble diversity() {
        return actors().values().stream()
                .map(this::fields)
                .filter(fields -> fields.size() >= 2)
                .mapToDouble(PushEvaluation::apart)
                .average();
    }

    /** The fields of those items that have some. */
    private List<List<String>> fields(Set<String> items) {
        return items.stream()
                .map(catalogue.technologies()::get)
                .filter(technology -> technology != null && !technology.fields().isEmpty())
                .map(Catalogue.Technology::fields)
                .toList();
    }

    /** The share of pairs that have nothing in common. */
    private static double apart(List<List<String>> fields) {
        int pairs = 0;
        int apart = 0;
        for (int i = 1; i < fields.size(); i++) {
            var own = Set.copyOf(fields.get(i));
            for (var other : fields.subList(0, i)) {
                pairs++;
                apart += other.stream().noneMatch(own::contains) ? 1 : 0;
            }
        }
        return apart / (double) pairs;
    }

    private OptionalDouble novelty() {
        var actors = actors();
        var audiences = actors.values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.groupingBy(item -> item, Collectors.counting()));
        return pushes.stream()
                .mapToDouble(push -> Math.log(actors.size() / (double) audiences.get(push.item())) / Math.log(2))
                .average();
    }

    private OptionalDouble repeatRate() {
        var seen = new HashSet<List<String>>();
        return share(pushes, push -> !seen.add(List.of(push.actor(), push.item())));
    }

    private OptionalDouble fairness() {
        var sizes = catalogue.sizes();
        var ofLarge = exposure(sizes, size -> size >= large);
        var ofSmall = exposure(sizes, size -> size < large);
        return ofLarge.isPresent() && ofSmall.isPresent() && ofLarge.getAsDouble() > 0
                ? OptionalDouble.of(ofSmall.getAsDouble() / ofLarge.getAsDouble())
                : OptionalDouble.empty();
    }

    /** Pushes for each technology of the owners of some size. */
    private OptionalDouble exposure(Map<String, Long> sizes, Predicate<Long> wanted) {
        long technologies = sizes.values().stream()
                .filter(wanted)
                .mapToLong(Long::longValue)
                .sum();
        long pushed = pushes.stream()
                .map(this::owner)
                .flatMap(Optional::stream)
                .map(sizes::get)
                .filter(size -> size != null && wanted.test(size))
                .count();
        return technologies == 0 ? OptionalDouble.empty() : OptionalDouble.of(pushed / (double) technologies);
    }

    private Optional<String> owner(Push push) {
        var technology = Optional.ofNullable(catalogue.technologies().get(push.item()));
        return technology.flatMap(Catalogue.Technology::owner).or(push::owner);
    }

    private static <T> OptionalDouble share(Collection<T> all, Predicate<T> wanted) {
        long count = all.stream().filter(wanted).count();
        return all.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(count / (double) all.size());
    }
}
