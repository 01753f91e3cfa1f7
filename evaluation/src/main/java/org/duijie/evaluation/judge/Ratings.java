package org.duijie.evaluation.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Who gave which grade to which unit (a pair): a table of units × judges with gaps. Immutable. */
public final class Ratings {
    private static final int NONE = -1;

    private final List<String> judges;
    private final int[][] units;
    private final int grades;

    private Ratings(List<String> judges, int[][] units) {
        this(
                judges,
                units,
                1 + Arrays.stream(units).flatMapToInt(Arrays::stream).max().orElse(NONE));
    }

    private Ratings(List<String> judges, int[][] units, int grades) {
        this.judges = List.copyOf(judges);
        this.units = units;
        this.grades = grades;
    }

    /** {@return the ratings in judgments of one round; judges by name} */
    public static Ratings of(Collection<Judgment> judgments) {
        var judges = new ArrayList<>(
                new TreeSet<>(judgments.stream().map(Judgment::judge).toList()));
        var units = new LinkedHashMap<List<String>, int[]>();
        for (var judgment : judgments) {
            var unit = units.computeIfAbsent(List.of(judgment.topic(), judgment.item()), k -> empty(judges.size()));
            unit[judges.indexOf(judgment.judge())] = judgment.grade();
        }
        return new Ratings(judges, units.values().toArray(int[][]::new));
    }

    /**
     * {@return ratings from a table}
     *
     * @param units for each unit, by judge, the grade, 0 or more
     */
    public static Ratings of(List<String> judges, List<Map<String, Integer>> units) {
        var table = new int[units.size()][];
        for (int u = 0; u < table.length; u++) {
            table[u] = empty(judges.size());
            for (var rating : units.get(u).entrySet()) {
                table[u][judges.indexOf(rating.getKey())] = rating.getValue();
            }
        }
        return new Ratings(judges, table);
    }

    private static int[] empty(int judges) {
        var unit = new int[judges];
        Arrays.fill(unit, NONE);
        return unit;
    }

    /** {@return the judges} */
    public List<String> judges() {
        return judges;
    }

    /** {@return how many units somebody judged} */
    public int size() {
        return units.length;
    }

    /** {@return how many units a judge judged} */
    public int judgedBy(String judge) {
        int at = judges.indexOf(judge);
        return at < 0
                ? 0
                : (int) Arrays.stream(units).filter(u -> u[at] != NONE).count();
    }

    /** {@return the ratings of some of the judges, with the units that they all judged} */
    public Ratings among(List<String> some) {
        var kept = new ArrayList<int[]>();
        for (var unit : units) {
            var grade = some.stream().mapToInt(j -> unit[judges.indexOf(j)]).toArray();
            if (Arrays.stream(grade).noneMatch(g -> g == NONE)) {
                kept.add(grade);
            }
        }
        return new Ratings(some, kept.toArray(int[][]::new));
    }

    /** {@return the ratings of the units that two judges or more judged} */
    public Ratings comparable() {
        return new Ratings(
                judges,
                Arrays.stream(units)
                        .filter(u -> Arrays.stream(u).filter(g -> g != NONE).count() > 1)
                        .toArray(int[][]::new));
    }

    /** {@return as many units, drawn with replacement} */
    Ratings drawn(SplittableRandom random) {
        var drawn = new int[units.length][];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = units[random.nextInt(units.length)];
        }
        return new Ratings(judges, drawn, grades);
    }

    /** {@return one more than the highest grade} */
    int grades() {
        return grades;
    }

    /** {@return how many judges gave each grade to each unit: units × grades} */
    int[][] counts() {
        var counts = new int[units.length][grades];
        for (int u = 0; u < units.length; u++) {
            for (int grade : units[u]) {
                if (grade != NONE) {
                    counts[u][grade]++;
                }
            }
        }
        return counts;
    }

    /** {@return how often two judges gave which grades: the first one's × the second one's} */
    int[][] confusion() {
        var table = new int[grades][grades];
        for (var unit : units) {
            table[unit[0]][unit[1]]++;
        }
        return table;
    }

    /** {@return how many units have grades that are apart by 0, 1, …, at most the best grade} */
    public List<Integer> spreads() {
        var spreads = new Integer[Judgment.BEST + 1];
        Arrays.fill(spreads, 0);
        for (var unit : units) {
            var given = Arrays.stream(unit).filter(g -> g != NONE).summaryStatistics();
            spreads[given.getMax() - given.getMin()]++;
        }
        return List.of(spreads);
    }
}
