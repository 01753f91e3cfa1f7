package org.duijie.corpus.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.duijie.corpus.model.Event;
import org.duijie.corpus.model.Interaction;

/** One item of one shown list, and how far its reader goes with it. */
record Visit(String need, String actor, Judgment judgment, int position, Instant shownAt) {
    /** The steps of the funnel with their probabilities after the step before, by grade 0 to 3, and the longest delay. */
    private static final List<Step> FUNNEL = List.of(
            new Step(Event.VIEW, List.of(0.10, 0.30, 0.65, 0.90), Duration.ofMinutes(20)),
            new Step(Event.SAVE, List.of(0.05, 0.20, 0.45, 0.65), Duration.ofMinutes(30)),
            new Step(Event.CONTACT, List.of(0.05, 0.15, 0.40, 0.60), Duration.ofDays(3)),
            new Step(Event.NEGOTIATE, List.of(0.02, 0.15, 0.35, 0.60), Duration.ofDays(14)),
            new Step(Event.SIGN, List.of(0.00, 0.05, 0.20, 0.45), Duration.ofDays(60)));

    private static final double[] REJECTED = {0.45, 0.30, 0.10, 0.03};
    private static final List<List<String>> REASONS = List.of(
            List.of("领域不符", "用途不同,只是名称相近", "与需求无关"),
            List.of("只解决了部分问题", "工艺路线不适合现有产线", "偏实验室,离应用太远"),
            List.of("关键指标差一些", "改造费用偏高", "缺少同类应用案例"),
            List.of("价格超出预算", "已与其他单位合作"));

    /** {@return the impression and what followed it, in the order of time} */
    List<Interaction> events(boolean examined, Random random) {
        var events = new ArrayList<Interaction>();
        events.add(event(Event.IMPRESSION, shownAt, Optional.empty()));
        var at = shownAt;
        for (var step : FUNNEL) {
            boolean goesOn = random.nextDouble() < step.probabilities().get(grade());
            if (!examined || !goesOn) {
                break;
            }
            at = at.plusSeconds(1 + random.nextInt((int) step.longestDelay().toSeconds()));
            events.add(event(step.event(), at, Optional.empty()));
        }
        boolean stoppedAfterView = events.getLast().event() == Event.VIEW;
        if (stoppedAfterView && random.nextDouble() < REJECTED[grade()]) {
            var reasons = REASONS.get(grade());
            var reason = reasons.get(random.nextInt(reasons.size()));
            events.add(event(Event.REJECT, at.plusSeconds(30 + random.nextInt(600)), Optional.of(reason)));
        }
        return events;
    }

    private int grade() {
        return Math.clamp(judgment.grade(), 0, REJECTED.length - 1);
    }

    private Interaction event(Event event, Instant at, Optional<String> reason) {
        return new Interaction(
                at,
                actor,
                judgment.itemId(),
                Optional.of(need),
                event,
                reason,
                Optional.empty(),
                OptionalInt.of(position));
    }

    private record Step(Event event, List<Double> probabilities, Duration longestDelay) {}
}
