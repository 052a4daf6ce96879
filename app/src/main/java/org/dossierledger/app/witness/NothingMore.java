package org.dossierledger.app.witness;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Lets a servlet say that the rest of a request is not read. Without it the server reads on after the answer, and waits. */
final class NothingMore extends ValveBase {

    private static final String ATTRIBUTE = NothingMore.class.getName();

    NothingMore() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Runnable stop = () -> request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        request.setAttribute(ATTRIBUTE, stop);
        getNext().invoke(request, response);
    }

    /** After the answer's status is set; the connection is closed. */
    static void of(ServletRequest request) {
        ((Runnable) request.getAttribute(ATTRIBUTE)).run();
    }
}
