package org.dossierledger.app.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.dossierledger.app.request.AnswerCutShort;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every failure of the API as problem+json. */
@RestControllerAdvice(annotations = RestController.class)
class ApiErrors extends ResponseEntityExceptionHandler {

    private final Problems problems;

    ApiErrors(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException failure) {
        throw failure;
    }

    /** Nothing may stand behind half an answer, so that everybody sees that it is half. */
    @ExceptionHandler
    void leaveCutShort(AnswerCutShort failure) {
        throw failure;
    }

    @ExceptionHandler
    ResponseEntity<Object> any(Exception failure, HttpServletRequest request, Locale language) {
        var problem = problems.of(failure, language);
        var headers = new HttpHeaders();
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            headers.set(HttpHeaders.RETRY_AFTER, "5");
        }
        return createResponseEntity(
                problem, headers, HttpStatusCode.valueOf(problem.getStatus()), new ServletWebRequest(request));
    }

    /** What Spring found wrong with the request itself, in our words. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var code = status.value() == 415 ? "MediaType" : status.value() == 413 ? "TooLarge" : "Malformed";
        ProblemDetail problem = problems.problem(HttpStatus.valueOf(status.value()), code, request.getLocale());
        if (failure instanceof TypeMismatchException mismatch) {
            problem.setProperty("field", mismatch.getPropertyName());
        } else if (failure instanceof MissingServletRequestParameterException missing) {
            problem.setProperty("field", missing.getParameterName());
        }
        return createResponseEntity(problem, headers, status, request);
    }
}
