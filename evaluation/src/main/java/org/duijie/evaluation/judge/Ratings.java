package org.duijie.evaluation.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who gave which grade to which unit (a pair): a table of units × judges with gaps. Units with the same grades are one row that counts several
 * times, so that drawing units and computing from them takes as long as there are different rows, which are few. Immutable.
 */
public final class Ratings {
    private static final int NONE = -1;

    private final List<String> judges;
    private final int[][] rows;
    private final int[] times;
    private final int[][] counts;

    private Ratings(List<String> judges, int[][] rows, int[] times, int[][] counts) {
        this.judges = judges;
        this.rows = rows;
        this.times = times;
        this.counts = counts;
    }

    private static Ratings grouped(List<String> judges, Map<int[], Integer> timesByRow) {
        var rows = timesByRow.keySet().toArray(int[][]::new);
        int grades = 1 + Arrays.stream(rows).flatMapToInt(Arrays::stream).max().orElse(NONE);
        return new Ratings(
                List.copyOf(judges),
                rows,
                timesByRow.values().stream().mapToInt(t -> t).toArray(),
                Arrays.stream(rows).map(r -> counted(r, grades)).toArray(int[][]::new));
    }

    /** By the grades, so that what is drawn depends on nothing but them. */
    private static Map<int[], Integer> rows() {
        return new TreeMap<>(Arrays::compare);
    }

    private static int[] counted(int[] row, int grades) {
        var counts = new int[grades];
        for (int grade : row) {
            if (grade != NONE) {
                counts[grade]++;
            }
        }
        return counts;
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
        var rows = rows();
        units.values().forEach(u -> rows.merge(u, 1, Integer::sum));
        return grouped(judges, rows);
    }

    /**
     * {@return ratings from a table}
     *
     * @param units for each unit, by judge, the grade, 0 or more
     */
    public static Ratings of(List<String> judges, List<Map<String, Integer>> units) {
        var rows = rows();
        for (var unit : units) {
            var row = empty(judges.size());
            unit.forEach((judge, grade) -> row[judges.indexOf(judge)] = grade);
            rows.merge(row, 1, Integer::sum);
        }
        return grouped(judges, rows);
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
        return Arrays.stream(times).sum();
    }

    /** {@return how many units a judge judged} */
    public int judgedBy(String judge) {
        int at = judges.indexOf(judge);
        return at < 0
                ? 0
                : IntStream.range(0, rows.length)
                        .filter(r -> rows[r][at] != NONE)
                        .map(r -> times[r])
                        .sum();
    }

    /** {@return the ratings of some of the judges, with the units that they all judged} */
    public Ratings among(List<String> some) {
        var at = some.stream().mapToInt(judges::indexOf).toArray();
        var kept = rows();
        for (int r = 0; r < rows.length; r++) {
            var row = rows[r];
            var grades = Arrays.stream(at).map(j -> row[j]).toArray();
            if (Arrays.stream(grades).noneMatch(g -> g == NONE)) {
                kept.merge(grades, times[r], Integer::sum);
            }
        }
        return grouped(some, kept);
    }

    /** {@return the ratings of the units that two judges or more judged} */
    public Ratings comparable() {
        var kept = rows();
        for (int r = 0; r < rows.length; r++) {
            if (Arrays.stream(counts[r]).sum() > 1) {
                kept.put(rows[r], times[r]);
            }
        }
        return grouped(judges, kept);
    }

    /** {@return samples of as many units each, drawn with replacement} */
    Stream<Ratings> drawn(int samples, SplittableRandom random) {
        var rowOfUnit = IntStream.range(0, rows.length)
                .flatMap(r -> IntStream.generate(() -> r).limit(times[r]))
                .toArray();
        return IntStream.range(0, samples).mapToObj(i -> {
            var drawn = new int[rows.length];
            for (int u = 0; u < rowOfUnit.length; u++) {
                drawn[rowOfUnit[random.nextInt(rowOfUnit.length)]]++;
            }
            return new Ratings(judges, rows, drawn, counts);
        });
    }

    /** {@return how many judges gave each grade: rows × grades; not to be written to} */
    int[][] counts() {
        return counts;
    }

    /** {@return how many units each row stands for; not to be written to} */
    int[] times() {
        return times;
    }

    /** {@return how often two judges gave which grades: the first one's × the second one's} */
    int[][] confusion() {
        int grades = counts.length == 0 ? 0 : counts[0].length;
        var table = new int[grades][grades];
        for (int r = 0; r < rows.length; r++) {
            table[rows[r][0]][rows[r][1]] += times[r];
        }
        return table;
    }

    /** {@return how many units have grades that are apart by 0, 1, …, at most the best grade} */
    public List<Integer> spreads() {
        var spreads = new Integer[Judgment.BEST + 1];
        Arrays.fill(spreads, 0);
        for (int r = 0; r < rows.length; r++) {
            var given = Arrays.stream(rows[r]).filter(g -> g != NONE).summaryStatistics();
            spreads[given.getMax() - given.getMin()] += times[r];
        }
        return List.of(spreads);
    }
}
