package org.duijie.corpus.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.duijie.corpus.model.Interaction;

/**
 * What somebody does with a list of technologies that is shown for a need: ten of them, ordered by grade with Gaussian noise.
 *
 * <p>The click follows the position-based model: the item at rank r is examined with probability 1/r<sup>η</sup>, and viewed if it is
 * examined and attracts, the more probably the higher its grade. From the view a funnel leads on over save, contact and negotiate to
 * sign, each step more probable with a higher grade; a viewed item that goes no further may be rejected with a reason, mostly of a low
 * grade. Delays are minutes for a view, hours for a contact, weeks for a signature.
 *
 * <p>The model is that of Richardson, Dominowska and Ragno (Predicting Clicks, WWW 2007) and of Craswell, Zoeter, Taylor and Ramsey (An
 * Experimental Comparison of Click Position-Bias Models, WSDM 2008); the power law of examination is that of Joachims, Swaminathan and
 * Schnabel (Unbiased Learning-to-Rank with Biased Feedback, WSDM 2017), with η = 1 as a common choice.
 *
 * @param need id of the need
 * @param actor who looks
 * @param judgments what may be shown, and how well it fits
 */
public record ShownList(String need, String actor, List<Judgment> judgments) {
    private static final int LENGTH = 10;
    private static final double ORDER_NOISE = 1.2;

    /** Copies the list. */
    public ShownList {
        judgments = List.copyOf(judgments);
    }

    /**
     * {@return the impressions and what followed each, by place}
     *
     * @param begin when the list is shown
     * @param eta how steeply examination falls with the rank, 0 for no position bias
     */
    public List<Interaction> events(Instant begin, double eta, Random random) {
        var list = order(random);
        var events = new ArrayList<Interaction>();
        for (int rank = 1; rank <= list.size(); rank++) {
            boolean examined = random.nextDouble() < Math.pow(rank, -eta);
            events.addAll(new Visit(need, actor, list.get(rank - 1), rank, begin).events(examined, random));
        }
        return events;
    }

    private List<Judgment> order(Random random) {
        var scores = new LinkedHashMap<Judgment, Double>();
        judgments.forEach(j -> scores.put(j, j.grade() + ORDER_NOISE * random.nextGaussian()));
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Judgment, Double>comparingByValue().reversed())
                .limit(LENGTH)
                .map(Map.Entry::getKey)
                .toList();
    }
}
