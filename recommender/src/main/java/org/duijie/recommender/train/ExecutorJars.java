package org.duijie.recommender.train;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/** What workers of a cluster need of this program, beside Spark. */
public final class ExecutorJars {
    private static final Pattern NEEDED =
            Pattern.compile("(recommender|indexer|corpus|dictionaries|hanlp|sqlite-jdbc|postgresql|lucene)-.*\\.jar");

    private ExecutorJars() {}

    /** {@return those jars of the class path that this process runs with; of two of one name the first, as Java reads them} */
    public static List<Path> ofThisProcess() {
        return of(System.getProperty("java.class.path", ""));
    }

    static List<Path> of(String classPath) {
        var byName = new LinkedHashMap<String, Path>();
        Arrays.stream(classPath.split(Pattern.quote(File.pathSeparator), -1))
                .map(Path::of)
                .filter(p -> NEEDED.matcher(String.valueOf(p.getFileName())).matches())
                .forEach(p -> byName.putIfAbsent(p.getFileName().toString(), p.toAbsolutePath()));
        return List.copyOf(byName.values());
    }
}
