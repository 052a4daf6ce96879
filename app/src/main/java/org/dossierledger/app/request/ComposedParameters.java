package org.dossierledger.app.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What is asked for in an address is compared; what is sent to be recorded stays as it was written, and so do passwords. */
@Component
class ComposedParameters extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Asked(request), response);
    }

    private static final class Asked extends HttpServletRequestWrapper {

        Asked(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            return Composed.text(super.getParameter(name));
        }

        @Override
        public String[] getParameterValues(String name) {
            var values = super.getParameterValues(name);
            return values == null
                    ? null
                    : Arrays.stream(values).map(Composed::text).toArray(String[]::new);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var composed = new LinkedHashMap<String, String[]>();
            super.getParameterMap().keySet().forEach(name -> composed.put(name, getParameterValues(name)));
            return Collections.unmodifiableMap(composed);
        }
    }
}
