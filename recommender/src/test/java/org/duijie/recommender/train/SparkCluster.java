package org.duijie.recommender.train;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;

/**
 * A standalone master and workers as processes of their own, from the jars that this test runs with, on this machine alone. Workers find
 * Spark where they would in a distribution, in the folder {@code jars}; our modules come from the driver.
 */
final class SparkCluster implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final List<String> OPENED = List.of(
            "java.lang",
            "java.lang.invoke",
            "java.lang.reflect",
            "java.io",
            "java.net",
            "java.nio",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "sun.nio.ch",
            "sun.nio.cs",
            "sun.util.calendar");

    private final Path home;
    private final List<Path> ours = new ArrayList<>();
    private final int port;
    private final List<Process> processes = new ArrayList<>();

    /** Starts a master and so many workers of one processor each. */
    SparkCluster(Path home, int workers) throws IOException, InterruptedException {
        this.home = Files.createDirectories(home);
        layOut();
        port = freePort();
        start("master", "org.apache.spark.deploy.master.Master", "--port", "" + port);
        awaitMaster();
        for (int i = 0; i < workers; i++) {
            var work = home.resolve("work" + i).toString();
            start(
                    "worker" + i,
                    "org.apache.spark.deploy.worker.Worker",
                    "--port",
                    "0",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--work-dir",
                    work,
                    master());
        }
    }

    String master() {
        return "spark://" + LOOPBACK + ":" + port;
    }

    /** {@return jars of our modules, which the workers do not have} */
    List<Path> jars() {
        return List.copyOf(ours);
    }

    /** {@return whether some executor runs for a worker} */
    boolean isWorking(int worker) {
        return processes.get(1 + worker).descendants().findAny().isPresent();
    }

    /** Kills a worker and its executors, as when a machine fails. */
    void kill(int worker) {
        var process = processes.get(1 + worker);
        var executors = process.descendants().toList();
        process.destroyForcibly();
        executors.forEach(ProcessHandle::destroyForcibly);
    }

    private void layOut() throws IOException {
        var jars = Files.createDirectories(home.resolve("jars"));
        try (var logging = SparkCluster.class.getResourceAsStream("/logback-test.xml")) {
            Files.copy(logging, Files.createDirectories(home.resolve("conf")).resolve("logback.xml"));
        }
        for (var entry : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1)) {
            var path = Path.of(entry);
            if (Files.isDirectory(path)) {
                ours.add(packed(path, home.resolve("ours" + ours.size() + ".jar")));
            } else if (path.toString().contains("duijie")) {
                ours.add(path);
            } else if (entry.endsWith(".jar")) {
                link(jars.resolve(path.getFileName()), path);
            }
        }
    }

    private static void link(Path name, Path jar) throws IOException {
        try {
            Files.createLink(name, jar);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(jar, name); // another disk
        }
    }

    private static Path packed(Path classes, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(classes)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    private void start(String name, String main, String... arguments) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m"));
        OPENED.forEach(opened -> command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED"));
        command.addAll(List.of("-cp", home.resolve("conf") + File.pathSeparator + home.resolve("jars") + "/*", main));
        command.addAll(List.of("--host", LOOPBACK, "--webui-port", "0"));
        command.addAll(Arrays.asList(arguments));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", LOOPBACK);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        processes.add(builder.start());
    }

    private void awaitMaster() throws InterruptedException {
        long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (true) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assert socket.isConnected();
                return;
            } catch (IOException e) {
                if (System.nanoTime() > until) {
                    throw new UncheckedIOException(e);
                }
                Thread.sleep(100);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        for (var process : processes) {
            var children = process.descendants().toList();
            process.destroyForcibly().onExit().join();
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
