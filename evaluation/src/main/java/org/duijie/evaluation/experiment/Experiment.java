package org.duijie.evaluation.experiment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Event;
import org.duijie.evaluation.EvaluationMessages;

/**
 * Rankers that are compared by what enterprises do. Either each enterprise sees the lists of one arm, or everybody sees lists in which the
 * two arms are interleaved.
 *
 * @param name marks its events; a new experiment needs a new one
 * @param goals the events that count for an arm
 * @param window how long after its first list of the experiment what an enterprise does counts
 * @param effect the difference that would matter, in shares of enterprises: how wide the mixtures of the sequential tests are
 * @param interleaved whether lists are interleaved
 * @param arms the first is what the others are compared with
 */
public record Experiment(
        String name, Set<Event> goals, Duration window, double effect, boolean interleaved, List<Arm> arms) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,49}");
    private static final Set<Event> NO_GOALS = Set.of(Event.IMPRESSION, Event.REJECT);
    private static final Duration LONGEST_WINDOW = Duration.ofDays(365);
    private static final double LARGEST_EFFECT = 0.45;
    private static final int MOST_ARMS = 10;
    private static final double ROUNDING = 1e-9;
    private static final double TWO_TO_53 = 0x1p53;

    /**
     * Checks.
     *
     * @throws BrokenRule {@code experiment.name}, {@code experiment.goals}, {@code experiment.window}, {@code experiment.effect},
     *     {@code experiment.arms}, {@code experiment.armTwice}, {@code experiment.pair}, {@code experiment.shareInterleaved},
     *     {@code experiment.share}, {@code experiment.shares}
     */
    public Experiment {
        checkName(name);
        goals = Set.copyOf(goals);
        arms = List.copyOf(arms);
        if (goals.isEmpty() || goals.stream().anyMatch(NO_GOALS::contains)) {
            var given = goals.stream().map(Event::code).sorted().collect(Collectors.joining(", "));
            throw new BrokenRule(EvaluationMessages.MESSAGES, "experiment.goals", name, given);
        }
        if (window.compareTo(Duration.ofDays(1)) < 0 || window.compareTo(LONGEST_WINDOW) > 0) {
            throw new BrokenRule(
                    EvaluationMessages.MESSAGES, "experiment.window", name, window.toDays(), LONGEST_WINDOW.toDays());
        }
        if (!(effect > 0 && effect <= LARGEST_EFFECT)) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "experiment.effect", name, effect, LARGEST_EFFECT);
        }
        checkArms(name, interleaved, arms);
    }

    static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "experiment.name", name);
        }
    }

    private static void checkArms(String name, boolean interleaved, List<Arm> arms) {
        if (arms.size() < 2 || arms.size() > MOST_ARMS) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "experiment.arms", name, arms.size(), MOST_ARMS);
        }
        var names = new HashSet<String>();
        for (var arm : arms) {
            if (!names.add(arm.name())) {
                throw new BrokenRule(EvaluationMessages.MESSAGES, "experiment.armTwice", name, arm.name());
            }
        }
        if (interleaved) {
            checkPair(name, arms);
        } else {
            checkShares(name, arms);
        }
    }

    private static void checkPair(String name, List<Arm> arms) {
        if (arms.size() != 2) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "experiment.pair", name, arms.size());
        }
        arms.stream().filter(a -> a.share() != 0).findFirst().ifPresent(a -> {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "experiment.shareInterleaved", name, a.name(), a.share());
        });
    }

    private static void checkShares(String name, List<Arm> arms) {
        for (var arm : arms) {
            if (!(arm.share() > 0 && arm.share() < 1)) {
                throw new BrokenRule(EvaluationMessages.MESSAGES, "experiment.share", name, arm.name(), arm.share());
            }
        }
        double sum = arms.stream().mapToDouble(Arm::share).sum();
        if (Math.abs(sum - 1) > ROUNDING) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "experiment.shares", name, sum);
        }
    }

    /**
     * {@return the arm whose lists an enterprise sees, always the same one, by a hash of the experiment's name and the enterprise's id}
     *
     * @throws IllegalStateException where lists are interleaved
     */
    public Arm armOf(String enterprise) {
        if (interleaved) {
            throw new IllegalStateException("everybody sees interleaved lists in " + name);
        }
        double place = (hash(name, enterprise) >>> 11) / TWO_TO_53;
        double end = 0;
        for (var arm : arms) {
            end += arm.share();
            if (place < end) {
                return arm;
            }
        }
        return arms.getLast();
    }

    /** {@return the coin of the draft for what an enterprise asks; the same question has the same list} */
    public Random coin(String enterprise, String asked) {
        return new Random(hash(name, enterprise, asked));
    }

    /** {@return what marks the events of an arm: {@code EXPERIMENT/ARM}} */
    public String mark(Arm arm) {
        return name + "/" + arm.name();
    }

    /** The first 8 bytes of the SHA-256 of the parts in UTF-8, each ended by a line feed, which ids do not hold. */
    private static long hash(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
