package org.duijie.api.cli;

import java.util.Locale;
import java.util.OptionalDouble;
import org.duijie.api.view.AgreementJson;
import org.duijie.evaluation.judge.Agreement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie judge agreement}: how much the judges of a pool agree. */
@Command(name = "agreement", resourceBundle = "org.duijie.api.cli.help")
final class JudgeAgreementCommand implements Runnable {
    @ParentCommand
    private JudgeCommand parent;

    @Mixin
    private Output output;

    @Option(names = "--name", paramLabel = "NAME", required = true)
    private String name;

    @Option(names = "--round", paramLabel = "N", defaultValue = "1")
    private int round;

    @Override
    public void run() {
        try (var judgments = parent.open()) {
            var agreement = judgments.judging(name).agreement(round);
            output.result(AgreementJson.of(name, round, agreement), () -> print(agreement));
        }
    }

    private void print(Agreement agreement) {
        output.line("judge.agreement", name, round, agreement.pairs());
        agreement.judges().forEach(j -> output.subline("judge.judged", j.name(), j.judged()));
        if (agreement.estimates().isEmpty()) {
            output.line("judge.alone");
            return;
        }
        for (int apart = 0; apart < agreement.spreads().size(); apart++) {
            output.subline("judge.apart", apart, agreement.spreads().get(apart));
        }
        agreement
                .estimates()
                .forEach(e -> output.subline(
                        "judge.estimate",
                        Output.text("agreement." + e.coefficient().code()),
                        number(e.value()),
                        number(e.low()),
                        number(e.high()),
                        e.pairs(),
                        String.join(" × ", e.judges())));
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.4f", value.getAsDouble()) : "—";
    }
}
