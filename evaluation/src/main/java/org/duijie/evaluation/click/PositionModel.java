package org.duijie.evaluation.click;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/**
 * The position-based click model: an item is clicked if its place is looked at and the item attracts, one independent of the other
 * (Richardson, Dominowska and Ragno, WWW 2007; Craswell et al., WSDM 2008), estimated by expectation maximisation as in Chuklin, Markov
 * and de Rijke, Click Models for Web Search, 2015, section 4.2. Only products of the two can be seen, so the first place is said to be
 * looked at always. Each attraction has the prior Beta(2, 2), as if it had been clicked once and passed over once. Immutable.
 */
public final class PositionModel {
    private static final int MOST_ROUNDS = 2_000;
    private static final double CLOSE = 1e-7;
    private static final double PRIOR_CLICKS = 1;
    private static final double PRIOR_IMPRESSIONS = 2;
    private static final double MIDDLE = 0.5;

    private final List<Pair> pairs;
    private final List<Integer> positions;
    private final int[] pairOf;
    private final int[] placeOf;
    private final List<Cell> cells;
    private final double[] attractions;
    private final double[] examinations;

    private PositionModel(List<Cell> cells) {
        if (cells.isEmpty()) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "click.none");
        }
        this.cells = List.copyOf(cells);
        var pairPlaces = new LinkedHashMap<Pair, Integer>();
        var positionPlaces = new TreeMap<Integer, Integer>();
        for (var cell : cells) {
            pairPlaces.putIfAbsent(cell.pair(), pairPlaces.size());
            positionPlaces.put(cell.position(), 0);
        }
        this.pairs = List.copyOf(pairPlaces.keySet());
        this.positions = List.copyOf(positionPlaces.keySet());
        this.pairOf = cells.stream().mapToInt(c -> pairPlaces.get(c.pair())).toArray();
        this.placeOf = cells.stream()
                .mapToInt(c -> Collections.binarySearch(positions, c.position()))
                .toArray();
        this.attractions = new double[pairs.size()];
        this.examinations = new double[positions.size()];
        Arrays.fill(attractions, MIDDLE);
        Arrays.fill(examinations, 1);
    }

    /**
     * {@return the model of what was counted}
     *
     * @throws BrokenRule {@code click.none} if there is nothing
     */
    public static PositionModel fit(List<Cell> cells) {
        var model = new PositionModel(cells);
        for (int i = 1; i < model.examinations.length; i++) {
            model.examinations[i] = MIDDLE;
        }
        double moved = 1;
        for (int round = 0; round < MOST_ROUNDS && moved > CLOSE; round++) {
            moved = model.round(true);
        }
        return model;
    }

    /**
     * {@return the same as if every place were looked at always: clicks per impression, drawn to the middle by the prior}
     *
     * @throws BrokenRule {@code click.none} if there is nothing
     */
    public static PositionModel withoutPositions(List<Cell> cells) {
        var model = new PositionModel(cells);
        model.round(false);
        return model;
    }

    /** One step of expectation and maximisation. Returns how far a parameter moved at most. */
    private double round(boolean withPositions) {
        var attracted = new double[attractions.length];
        var shown = new double[attractions.length];
        var examined = new double[examinations.length];
        var listed = new double[examinations.length];
        for (int i = 0; i < pairOf.length; i++) {
            var cell = cells.get(i);
            double a = attractions[pairOf[i]];
            double e = examinations[placeOf[i]];
            double passed = cell.impressions() - cell.clicks();
            double unclicked = 1 - a * e;
            attracted[pairOf[i]] += cell.clicks() + (unclicked > 0 ? passed * a * (1 - e) / unclicked : 0);
            examined[placeOf[i]] += cell.clicks() + (unclicked > 0 ? passed * e * (1 - a) / unclicked : 0);
            shown[pairOf[i]] += cell.impressions();
            listed[placeOf[i]] += cell.impressions();
        }
        double moved = 0;
        for (int i = 0; i < attractions.length; i++) {
            double next = (attracted[i] + PRIOR_CLICKS) / (shown[i] + PRIOR_IMPRESSIONS);
            moved = Math.max(moved, Math.abs(next - attractions[i]));
            attractions[i] = next;
        }
        for (int i = 1; withPositions && i < examinations.length; i++) {
            double next = examined[i] / listed[i];
            moved = Math.max(moved, Math.abs(next - examinations[i]));
            examinations[i] = next;
        }
        return moved;
    }

    /** {@return by place how probably it is looked at, 1 for the first} */
    public Map<Integer, Double> examination() {
        var byPosition = new TreeMap<Integer, Double>();
        for (int i = 0; i < examinations.length; i++) {
            byPosition.put(positions.get(i), examinations[i]);
        }
        return Collections.unmodifiableMap(byPosition);
    }

    /** {@return how many pairs were shown at more than one place: by these alone place and attraction are told apart} */
    public long pairsAtSeveralPlaces() {
        var places = new int[attractions.length];
        for (int pair : pairOf) {
            places[pair]++;
        }
        return Arrays.stream(places).filter(n -> n > 1).count();
    }

    /** {@return how much each pair attracts, in the order in which they were given} */
    public List<Attraction> attractions() {
        var impressions = new long[attractions.length];
        var clicks = new long[attractions.length];
        var information = new double[attractions.length];
        for (int i = 0; i < pairOf.length; i++) {
            var cell = cells.get(i);
            double a = attractions[pairOf[i]];
            double e = examinations[placeOf[i]];
            impressions[pairOf[i]] += cell.impressions();
            clicks[pairOf[i]] += cell.clicks();
            information[pairOf[i]] += cell.impressions() * e / (a * (1 - a * e));
        }
        var found = new ArrayList<Attraction>();
        for (int i = 0; i < attractions.length; i++) {
            double a = attractions[i];
            double prior = 1 / (a * a) + 1 / ((1 - a) * (1 - a));
            double error = 1 / Math.sqrt(information[i] + prior);
            found.add(new Attraction(pairs.get(i), impressions[i], clicks[i], a, error));
        }
        return List.copyOf(found);
    }

    /** {@return how well it foretells other counts; those of pairs or places that it does not know are left out} */
    public Fit foretold(List<Cell> others) {
        var byPair = new TreeMap<Pair, Double>();
        for (int i = 0; i < attractions.length; i++) {
            byPair.put(pairs.get(i), attractions[i]);
        }
        var byPosition = examination();
        long impressions = 0;
        double logLikelihood = 0;
        for (var cell : others) {
            if (byPair.containsKey(cell.pair()) && byPosition.containsKey(cell.position())) {
                double click = byPair.get(cell.pair()) * byPosition.get(cell.position());
                impressions += cell.impressions();
                logLikelihood +=
                        logTimes(cell.clicks(), click) + logTimes(cell.impressions() - cell.clicks(), 1 - click);
            }
        }
        return new Fit(impressions, logLikelihood);
    }

    private static double logTimes(long times, double probability) {
        return times == 0 ? 0 : times * Math.log(probability);
    }

    /**
     * How well clicks were foretold.
     *
     * @param impressions of how many
     * @param logLikelihood natural logarithm of the probability of all
     */
    public record Fit(long impressions, double logLikelihood) {
        /** {@return 1 where all was foretold, 2 for what a coin would do; NaN of none} */
        public double perplexity() {
            return Math.exp(-logLikelihood / impressions);
        }
    }
}
