package org.dossierledger.app.security;

import java.net.URI;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/**
 * Where somebody wanted to go who had to sign in first: kept in a cookie, so that a stranger needs no session. A cookie may
 * have been planted by another site, so it says which page of ours is shown and never which server.
 */
final class WantedPage {

    private WantedPage() {}

    /** Pages, and not their parts or pictures. */
    static CookieRequestCache kept() {
        var kept = new CookieRequestCache();
        kept.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && !request.getRequestURI().endsWith("/favicon.ico")
                && request.getHeader("HX-Request") == null);
        kept.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        return kept;
    }

    /** After signing in. */
    static SavedRequestAwareAuthenticationSuccessHandler shown() {
        var shown = new SavedRequestAwareAuthenticationSuccessHandler();
        shown.setRequestCache(kept());
        shown.setRedirectStrategy((request, response, url) -> response.sendRedirect(here(url)));
        return shown;
    }

    static String here(String url) {
        try {
            var wanted = URI.create(url);
            var path = wanted.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
                return "/";
            }
            return wanted.getRawQuery() == null ? path : path + "?" + wanted.getRawQuery();
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
