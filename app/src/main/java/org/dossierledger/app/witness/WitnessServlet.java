package org.dossierledger.app.witness;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.dossierledger.shared.tlog.AddCheckpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The two addresses of a witness; nothing else is answered. */
final class WitnessServlet extends HttpServlet {

    private static final Logger LOG = LoggerFactory.getLogger(WitnessServlet.class);
    private static final Pattern CHECKPOINT = Pattern.compile("/([0-9a-f]{64})/checkpoint");

    private final transient Witness witness;

    WitnessServlet(Witness witness) {
        this.witness = witness;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answer answer;
        try {
            answer = answer(request);
        } catch (RuntimeException e) {
            LOG.error("not answered", e);
            answer = Answer.refused(500, "failed");
        }
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        response.setStatus(answer.status());
        response.setContentType(answer.contentType());
        response.setContentLength(body.length);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(body);
    }

    private Answer answer(HttpServletRequest request) throws IOException {
        var checkpoint = CHECKPOINT.matcher(request.getRequestURI());
        if (request.getRequestURI().equals("/add-checkpoint")) {
            return request.getMethod().equals("POST") ? added(request) : Answer.refused(405, "method");
        }
        if (checkpoint.matches()) {
            return request.getMethod().matches("GET|HEAD")
                    ? witness.checkpoint(checkpoint.group(1))
                    : Answer.refused(405, "method");
        }
        return Answer.refused(404, "unknownAddress");
    }

    private Answer added(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(AddCheckpoint.MOST_BYTES + 1);
        return body.length > AddCheckpoint.MOST_BYTES ? Answer.refused(413, "tooLarge") : witness.addCheckpoint(body);
    }
}
