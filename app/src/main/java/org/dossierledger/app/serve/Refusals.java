package org.dossierledger.app.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** What a filter says no to, where no controller is there to say it: a problem to programs, a page to people. */
@Component
class Refusals {

    private final Problems problems;
    private final LocaleResolver languages;

    Refusals(Problems problems, LocaleResolver languages) {
        this.problems = problems;
        this.languages = languages;
    }

    /** @param code of the sentence, {@code problem.CODE} in the message files */
    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        if (!request.getRequestURI().startsWith("/api/")) {
            response.sendError(status.value());
            return;
        }
        write(response, problems.problem(status, code, languages.resolveLocale(request)), request.getRequestURI());
    }

    void write(HttpServletResponse response, ProblemDetail problem, String address) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json(problem, address).getBytes(StandardCharsets.UTF_8));
    }

    /** @param instance address that was asked for; null where it is not known */
    static String json(ProblemDetail problem, String instance) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", problem.getType().toString());
        body.put("title", problem.getTitle());
        body.put("status", problem.getStatus());
        body.put("code", problem.getTitle());
        body.put("detail", problem.getDetail());
        if (instance != null) {
            body.put("instance", instance);
        }
        return JsonMapper.shared().writeValueAsString(body);
    }
}
