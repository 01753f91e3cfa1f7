package org.duijie.api.cli;

import org.duijie.api.push.plan.Exclusion;
import org.duijie.api.push.plan.PlanReport;
import org.duijie.api.push.plan.Planner;
import org.duijie.api.push.plan.ProposalJson;
import org.duijie.api.push.plan.SavedSearchTrigger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie push plan}: proposes what is new. */
@Command(name = "plan", resourceBundle = "org.duijie.api.cli.help")
final class PushPlanCommand implements Runnable {
    @ParentCommand
    private PushCommand push;

    @Mixin
    private Output output;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Override
    public void run() {
        try (var engine = push.engine(output);
                var service = push.service();
                var searches = new SavedSearchTrigger(engine, service);
                var planner = new Planner(engine, service, searches)) {
            long behind = engine.store().sequence() - engine.index().manifest().sequence();
            if (behind > 0) {
                output.err().println(Output.text("push.behind", behind));
            }
            var report = planner.plan(dryRun);
            output.result(ProposalJson.of(report).put("dryRun", dryRun), () -> print(report));
        }
    }

    private void print(PlanReport report) {
        output.line(
                dryRun ? "push.planned.dry" : "push.planned",
                report.proposals(),
                report.planned(),
                report.approved(),
                BenchCommand.number("%.1f", report.took().toNanos() / 1e9));
        output.subline("push.looked", report.technologies(), report.needs(), report.searches(), report.reconsidered());
        output.subline("push.likely", report.candidates());
        for (var why : Exclusion.values()) {
            if (report.excluded().containsKey(why)) {
                output.subline(
                        "push.excluded",
                        Output.text("push.excluded." + why.code()),
                        report.excluded().get(why));
            }
        }
    }
}
