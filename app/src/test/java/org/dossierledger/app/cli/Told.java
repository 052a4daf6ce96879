package org.dossierledger.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a command told, and how it ended; run from the tests of other packages. */
public record Told(int code, String out, String err) {

    public static Told by(Path data, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var all = new ArrayList<>(List.of("--data", data.toString()));
        all.addAll(List.of(arguments));
        var frame = new CommandLineFrame(new PrintWriter(out), new PrintWriter(err));
        return new Told(frame.run(all.toArray(String[]::new)), out.toString(), err.toString());
    }
}
