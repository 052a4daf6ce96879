package org.dossierledger.app.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.dossierledger.app.serve.Problems;
import org.dossierledger.shared.Refusal;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What a person is told on a page when it cannot be shown. */
@ControllerAdvice(annotations = Controller.class)
class PageErrors {

    private final Problems problems;

    PageErrors(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler({Refusal.class, DataAccessException.class, IllegalArgumentException.class})
    String refused(RuntimeException failure, Model model, HttpServletResponse response, Locale language) {
        var problem = failure instanceof IllegalArgumentException
                ? problems.problem(org.springframework.http.HttpStatus.BAD_REQUEST, "Malformed", language)
                : problems.of(failure, language);
        response.setStatus(problem.getStatus());
        model.addAttribute("status", problem.getStatus());
        model.addAttribute("sentence", problem.getDetail());
        return "error";
    }
}
