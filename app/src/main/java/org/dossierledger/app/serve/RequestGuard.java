package org.dossierledger.app.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Before anybody is signed in: uploads that are too large, and a database that is away meanwhile. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestGuard extends OncePerRequestFilter {

    /** The largest document, and the form around it. */
    private static final long LARGEST_UPLOAD = 25L * 1024 * 1024 + 64 * 1024;

    private final Refusals refusals;

    RequestGuard(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (BodyGuard.isMultipart(request) && request.getContentLengthLong() > LARGEST_UPLOAD) {
                tooLarge(request, response);
            } else {
                chain.doFilter(request, response);
            }
        } catch (DataAccessException away) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            refusals.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "Unavailable");
        }
    }

    /** A page is told at the dossier again: the web server would not read the form that far. */
    private void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var address = request.getRequestURI();
        if (address.startsWith("/dossiers/") && address.endsWith("/documents")) {
            response.sendRedirect(address.substring(0, address.lastIndexOf('/')) + "?tooLarge");
        } else {
            refusals.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "TooLarge");
        }
    }
}
