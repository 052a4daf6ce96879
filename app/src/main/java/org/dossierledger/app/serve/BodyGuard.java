package org.dossierledger.app.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what nothing behind it should see: JSON bodies above 1 MB, and NUL characters in parameters. */
@Component
@Order(BodyGuard.AFTER_SECURITY)
class BodyGuard extends OncePerRequestFilter {

    /** Its headers stand on refusals too. */
    static final int AFTER_SECURITY = -99;

    private static final int LARGEST_BODY = 1_000_000;

    private final Refusals refusals;

    BodyGuard(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isJson(request)) {
            var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                refusals.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "TooLarge");
            } else {
                chain.doFilter(new Read(request, body), response);
            }
        } else if (hasNul(request)) {
            refusals.write(request, response, HttpStatus.BAD_REQUEST, "Malformed");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean hasNul(HttpServletRequest request) {
        var parameters = request.getQueryString() != null || "POST".equals(request.getMethod()) && !isMultipart(request)
                ? request.getParameterMap()
                : Map.<String, String[]>of();
        return parameters.values().stream().flatMap(Arrays::stream).anyMatch(value -> value.indexOf('\0') >= 0);
    }

    private static boolean isJson(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().contains("json");
    }

    static boolean isMultipart(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().startsWith("multipart/");
    }

    /** A body that was read already. */
    private static final class Read extends HttpServletRequestWrapper {

        private final byte[] body;

        Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            var bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] into, int offset, int length) {
                    return bytes.read(into, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("read already");
                }
            };
        }
    }
}
