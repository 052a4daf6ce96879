package org.dossierledger.app.witness;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
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
        Intake.of(request.startAsync(), request.getInputStream(), new Intake.Then() {
            @Override
            public void whole(byte[] body) throws IOException {
                write(answered(request, body), response);
            }

            @Override
            public void refused(Answer answer) throws IOException {
                write(answer, response);
                response.flushBuffer();
                NothingMore.of(request);
            }
        });
    }

    private static void write(Answer answer, HttpServletResponse response) throws IOException {
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        response.setStatus(answer.status());
        response.setContentType(answer.contentType());
        response.setContentLength(body.length);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(body);
    }

    private Answer answered(HttpServletRequest request, byte[] body) {
        try {
            return answer(request, body);
        } catch (RuntimeException e) {
            LOG.error("not answered", e);
            return Answer.refused(500, "failed");
        }
    }

    private Answer answer(HttpServletRequest request, byte[] body) {
        var checkpoint = CHECKPOINT.matcher(request.getRequestURI());
        if (request.getRequestURI().equals("/add-checkpoint")) {
            return request.getMethod().equals("POST") ? witness.addCheckpoint(body) : Answer.refused(405, "method");
        }
        if (checkpoint.matches()) {
            return request.getMethod().matches("GET|HEAD")
                    ? witness.checkpoint(checkpoint.group(1))
                    : Answer.refused(405, "method");
        }
        return Answer.refused(404, "unknownAddress");
    }
}
