package org.duijie.evaluation.opensearch;

import java.io.IOException;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/** One OpenSearch node on the loopback interface, until standard input ends. */
public final class OpenSearchNode {
    private static final String SMARTCN = "org.opensearch.plugin.analysis.smartcn.AnalysisSmartChinesePlugin";

    private OpenSearchNode() {}

    /** {@code DIRECTORY PORT}. */
    public static void main(String[] args) throws IOException {
        var runner = new OpenSearchRunner();
        runner.onBuild((number, settings) -> {
            settings.put("http.port", args[1]);
            settings.put("network.host", "127.0.0.1");
            settings.put("discovery.type", "single-node");
        });
        runner.build(OpenSearchRunner.newConfigs()
                .basePath(args[0])
                .clusterName("duijie-bench")
                .numOfNode(1)
                .pluginTypes(SMARTCN)
                .disableESLogger());
        while (System.in.read() >= 0) {
            // whoever started it tells by closing the pipe
        }
        runner.close();
        System.exit(0);
    }
}
