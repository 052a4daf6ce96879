package org.dossierledger.app.serve;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.dossierledger.app.security.NotAllowed;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What was refused before anything of ours was asked, such as an address that a role may not open. */
@Controller
class Unanswered implements ErrorController {

    private final Problems problems;
    private final Refusals refusals;

    Unanswered(Problems problems, Refusals refusals) {
        this.problems = problems;
        this.refusals = refusals;
    }

    /** A problem to programs, a page to people; null where it is written. */
    @RequestMapping("/error")
    ModelAndView refused(HttpServletRequest request, HttpServletResponse response, Locale language) throws IOException {
        var problem = problem(status(request), language);
        var address = address(request);
        if (address.startsWith("/api/")) {
            refusals.write(response, problem, address);
            return null;
        }
        return new ModelAndView(
                "error",
                Map.of("status", problem.getStatus(), "sentence", problem.getDetail()),
                HttpStatus.valueOf(problem.getStatus()));
    }

    /** What was asked for, also while a refusal of it is answered. */
    static String address(HttpServletRequest request) {
        var refused = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return refused == null ? request.getRequestURI() : refused;
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code == null ? HttpStatus.NOT_FOUND : HttpStatus.resolve(code);
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private ProblemDetail problem(HttpStatus status, Locale language) {
        return switch (status) {
            case FORBIDDEN -> problems.of(new NotAllowed(), language);
            case UNAUTHORIZED -> problems.problem(status, "NotSignedIn", language);
            case NOT_FOUND -> problems.problem(status, "NotFound", language);
            case CONTENT_TOO_LARGE -> problems.problem(status, "TooLarge", language);
            case UNSUPPORTED_MEDIA_TYPE -> problems.problem(status, "MediaType", language);
            case SERVICE_UNAVAILABLE -> problems.problem(status, "Unavailable", language);
            default -> problems.problem(status, status.is5xxServerError() ? "Unexpected" : "Malformed", language);
        };
    }
}
