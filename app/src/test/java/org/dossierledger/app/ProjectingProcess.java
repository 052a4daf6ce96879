package org.dossierledger.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.dossierledger.app.database.Settings;

/** Another process that keeps the read tables up and seals, until it is killed. */
final class ProjectingProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private ProjectingProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /** @param environment the database, as an operator sets it */
    static ProjectingProcess starting(Path data, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ProjectingProcess.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        return new ProjectingProcess(builder.start());
    }

    /** Waits until it works. */
    void begun() throws IOException {
        if (!"begun".equals(output.readLine())) {
            throw new IllegalStateException("did not begin");
        }
    }

    /** As {@code kill -9} does: nothing is told to anybody. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    public static void main(String[] arguments) throws IOException {
        var ledger = Ledger.open(Settings.of(Path.of(arguments[0]), System.getenv()));
        ledger.sealing();
        ledger.project();
        System.out.println("begun");
        System.in.readAllBytes();
    }
}
