package org.dossierledger.app.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.dossierledger.app.database.AtExit;
import org.dossierledger.app.database.Settings;
import org.dossierledger.shared.tlog.VerifierKey;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.util.FileSystemUtils;

/** A witness and the web server before it. */
public final class WitnessServer implements AutoCloseable {

    private static final String THREADS = "16";
    private static final String TIMEOUT_MILLIS = "10000";

    private final VerifierKey key;
    private final KnownLogs logs;
    private final Path logsFile;
    private final Memory memory;
    private final Path scratch;
    private final Tomcat tomcat;
    private boolean closed;

    private WitnessServer(Settings settings, int port, Clock clock) {
        var data = settings.ensuredData();
        var signing = WitnessKey.at(data.resolve("witness.key"), settings);
        this.key = signing.verifier();
        this.logsFile = settings.get("ledger.witness.logs").map(Path::of).orElseGet(() -> data.resolve("witness-logs"));
        this.logs = new KnownLogs(logsFile);
        logs.all(); // a line that is none is refused here
        this.memory = Memory.in(data.resolve("witness"));
        this.scratch = scratch();
        this.tomcat = tomcat(port, new Witness(signing, logs, memory, clock));
    }

    /**
     * @param port 0 for any that is free
     * @throws org.dossierledger.shared.Refusal saying in one sentence what is wrong with key, list of logs, or memory
     */
    public static WitnessServer start(Settings settings, int port, Clock clock) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        var server = new WitnessServer(settings, port, clock);
        AtExit.close(server);
        return server;
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("witness");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Tomcat tomcat(int port, Witness witness) {
        var server = new Tomcat();
        server.setBaseDir(scratch.toString());
        server.setPort(port);
        server.getConnector().setProperty("maxThreads", THREADS);
        server.getConnector().setProperty("connectionTimeout", TIMEOUT_MILLIS);
        var context = (StandardContext) server.addContext("", null);
        context.setClearReferencesRmiTargets(false); // the process ends with it
        context.setClearReferencesThreadLocals(false);
        context.getPipeline().addValve(new NothingMore());
        Tomcat.addServlet(context, "witness", new WitnessServlet(witness)).setAsyncSupported(true);
        context.addServletMappingDecoded("/", "witness");
        try {
            server.start();
            return server;
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    public VerifierKey key() {
        return key;
    }

    /** The keys of the logs that are followed. */
    public List<VerifierKey> logs() {
        return logs.all();
    }

    /** Where these keys are written. */
    public Path logsFile() {
        return logsFile;
    }

    public int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        AtExit.forget(this);
        try {
            tomcat.stop();
            tomcat.destroy();
            FileSystemUtils.deleteRecursively(scratch);
        } catch (LifecycleException | IOException e) {
            throw new IllegalStateException(e);
        } finally {
            memory.close();
        }
    }
}
