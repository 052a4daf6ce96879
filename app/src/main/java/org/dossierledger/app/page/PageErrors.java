package org.dossierledger.app.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.serve.Problems;
import org.dossierledger.shared.Refusal;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** What a person is told on a page when it cannot be shown. */
@ControllerAdvice(basePackageClasses = PageErrors.class)
class PageErrors {

    private final Problems problems;
    private final Shell shell;

    PageErrors(Problems problems, Shell shell) {
        this.problems = problems;
        this.shell = shell;
    }

    @ExceptionHandler({
        Refusal.class,
        DataAccessException.class,
        IllegalArgumentException.class,
        TypeMismatchException.class,
        InvalidParameterException.class,
        MaxUploadSizeExceededException.class
    })
    String refused(
            RuntimeException failure,
            @AuthenticationPrincipal Account reader,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale language) {
        var problem = failure instanceof IllegalArgumentException || failure instanceof TypeMismatchException
                ? problems.problem(HttpStatus.BAD_REQUEST, "Malformed", language)
                : problems.of(failure, language);
        response.setStatus(problem.getStatus());
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        shell.around(model, reader, request);
        model.addAttribute("status", problem.getStatus());
        model.addAttribute("sentence", problem.getDetail());
        return "error";
    }
}
