package org.dossierledger.app.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.account.Accounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Pages sign in with a form and a session; the API with HTTP Basic and none. Both refuse what is not declared. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfig {

    private static final String POLICY =
            "default-src 'self'; frame-ancestors 'none'; form-action 'self';" + " base-uri 'none'; object-src 'none'";

    private static final String BASIC = "Basic realm=\"ledger\", charset=\"UTF-8\"";

    /** Neither clerks of one-stop desks nor administrators. */
    private static final String[] PETITION_READERS = {"HANDLER", "LEADER", "PETITION_OFFICER", "INSPECTOR"};

    /** Small numbers may point at somebody, so not even handlers, who see only their own confidential petitions. */
    private static final String[] REPORT_READERS = {"LEADER", "PETITION_OFFICER", "INSPECTOR"};

    /** What colleagues did and looked at is for who answers for them, or inspects them. */
    private static final String[] AUDIT_READERS = {"LEADER", "INSPECTOR"};

    private static final String[] AUDIT_API = {
        "/api/v1/radar",
        "/api/v1/radar/**",
        "/api/v1/radar.csv",
        "/api/v1/trail",
        "/api/v1/trail.csv",
        "/api/v1/statistics",
        "/api/v1/statistics/**",
        "/api/v1/process-log"
    };

    private static final String[] AUDIT_PAGES = {
        "/integrity",
        "/integrity/**",
        "/radar",
        "/radar/file",
        "/trail",
        "/trail/file",
        "/statistics",
        "/statistics/**",
        "/process-log",
        "/process-log/file"
    };

    private static final String[] PETITIONS_API = {
        "/api/v1/petitions",
        "/api/v1/petitions/**",
        "/api/v1/complaints",
        "/api/v1/complaints/**",
        "/api/v1/denunciations",
        "/api/v1/denunciations/**",
        "/api/v1/feedback",
        "/api/v1/feedback/**"
    };

    private static final String[] PETITIONS_PAGES = {"/petitions", "/petitions/**"};

    private static final String[] INSPECTION_READERS = {"LEADER", "INSPECTOR"};

    private static final String[] INSPECTIONS_API = {
        "/api/v1/inspections", "/api/v1/inspections/**", "/api/v1/recommendations", "/api/v1/recommendations/**"
    };

    private static final String[] INSPECTIONS_PAGES = {
        "/inspections", "/inspections/**", "/recommendations", "/recommendations/**"
    };

    /** Who came is no handler's business: they get petitions, not people. */
    private static final String[] RECEPTION_READERS = {"LEADER", "PETITION_OFFICER", "INSPECTOR"};

    @Bean
    Accounts accounts(Ledger ledger) {
        return new Accounts(ledger.dataSource());
    }

    @Bean
    InspectionGrants inspectionGrants(Ledger ledger) {
        return new InspectionGrants(ledger);
    }

    @Bean
    DossierAccess dossierAccess(Ledger ledger, InspectionGrants grants) {
        return new DossierAccess(ledger, grants);
    }

    @Bean
    AuthenticationProvider authentication(Accounts accounts) {
        var passwords = new DaoAuthenticationProvider(accounts);
        passwords.setPasswordEncoder(Accounts.ENCODER);
        return new Throttle(passwords);
    }

    /** The log as files: public but for the entries, which inspectors of the whole province fetch, with a password or while signed in. */
    @Bean
    @Order(0)
    SecurityFilterChain tlog(HttpSecurity http, Accounts accounts, InspectionGrants grants) throws Exception {
        return headers(http)
                .securityMatcher("/tlog/**")
                .securityContext(context -> context.securityContextRepository(new SignedIn(accounts, false)))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/tlog/tile/entries", "/tlog/tile/entries/**")
                        .access((who, request) -> new AuthorizationDecision(
                                who.get().getPrincipal() instanceof Account account && grants.everywhere(account)))
                        .requestMatchers("/tlog/checkpoint", "/tlog/keys", "/tlog/policy", "/tlog/tile/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(SecurityConfig::askForPassword))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(SecurityConfig::askForPassword))
                .requestCache(cache -> cache.disable()) // it would begin a session for each stranger refused
                .csrf(csrf -> csrf.disable())
                .build();
    }

    private static void askForPassword(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, BASIC);
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
    }

    private static void askAgain(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, BASIC);
        notSignedIn(request, response, failure);
    }

    /** Where no password came: nothing that makes a browser ask for one. */
    private static void notSignedIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.sendError(HttpStatus.UNAUTHORIZED.value());
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http) throws Exception {
        return headers(http)
                .securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/api/v1/accounts", "/api/v1/accounts/**")
                        .hasRole("ADMINISTRATOR")
                        .requestMatchers("/api/v1/dossiers/*/evidence-pack", "/api/v1/petitions/*/evidence-pack")
                        .hasRole("INSPECTOR")
                        .requestMatchers("/api/v1/dossiers", "/api/v1/dossiers/**", "/api/v1/late", "/api/v1/compare/*")
                        .hasAnyRole("CLERK", "HANDLER", "LEADER", "PETITION_OFFICER", "INSPECTOR")
                        .requestMatchers(PETITIONS_API)
                        .hasAnyRole(PETITION_READERS)
                        .requestMatchers(INSPECTIONS_API)
                        .hasAnyRole(INSPECTION_READERS)
                        .requestMatchers("/api/v1/receptions", "/api/v1/receptions/**")
                        .hasAnyRole(RECEPTION_READERS)
                        .requestMatchers("/api/v1/reports/**")
                        .hasAnyRole(REPORT_READERS)
                        .requestMatchers("/api/v1/handovers")
                        .hasRole("LEADER")
                        .requestMatchers(AUDIT_API)
                        .hasAnyRole(AUDIT_READERS)
                        .requestMatchers(
                                "/api/v1/deadlines/explain",
                                "/api/v1/units",
                                "/api/v1/units/*",
                                "/api/v1/procedures",
                                "/api/v1/procedures/*",
                                "/api/v1/publications",
                                "/api/v1/openapi")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(SecurityConfig::askAgain))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(SecurityConfig::notSignedIn))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, Accounts accounts) throws Exception {
        return headers(http)
                .securityContext(context -> context.securityContextRepository(new SignedIn(accounts, true)))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(
                                "/sign-in",
                                "/verify",
                                "/verify/*",
                                "/verify/*/proof",
                                "/healthz",
                                "/health/live",
                                "/health/ready",
                                "/health/write",
                                "/webjars/**",
                                "/fonts.css",
                                "/ledger.css",
                                "/favicon.svg",
                                "/error")
                        .permitAll()
                        .requestMatchers("/accounts", "/accounts/**")
                        .hasRole("ADMINISTRATOR")
                        .requestMatchers("/dossiers/*/evidence-pack", "/petitions/*/evidence-pack")
                        .hasRole("INSPECTOR")
                        .requestMatchers("/dossiers/receive")
                        .hasRole("CLERK")
                        .requestMatchers("/dossiers", "/dossiers/**", "/late", "/compare")
                        .hasAnyRole("CLERK", "HANDLER", "LEADER", "PETITION_OFFICER", "INSPECTOR")
                        .requestMatchers("/petitions/receive", "/petitions/receive/**")
                        .hasRole("PETITION_OFFICER")
                        .requestMatchers(PETITIONS_PAGES)
                        .hasAnyRole(PETITION_READERS)
                        .requestMatchers("/receptions/receive", "/receptions/schedule", "/receptions/refuse")
                        .hasRole("PETITION_OFFICER")
                        .requestMatchers(INSPECTIONS_PAGES)
                        .hasAnyRole(INSPECTION_READERS)
                        .requestMatchers("/receptions", "/receptions/**")
                        .hasAnyRole(RECEPTION_READERS)
                        .requestMatchers("/reports", "/reports/**")
                        .hasAnyRole(REPORT_READERS)
                        .requestMatchers(AUDIT_PAGES)
                        .hasAnyRole(AUDIT_READERS)
                        .requestMatchers("/handovers", "/handovers/**")
                        .hasRole("LEADER")
                        .requestMatchers("/", "/deadlines", "/units", "/procedures", "/procedures/*", "/publications")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .formLogin(form -> form.loginPage("/sign-in")
                        .successHandler(WantedPage.shown())
                        .failureHandler((request, response, failure) -> response.sendRedirect("/sign-in?error")))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?bye"))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens()))
                .requestCache(cache -> cache.requestCache(WantedPage.kept()))
                .build();
    }

    /** In a cookie, so that a stranger who sees the form to sign in needs no session. */
    private static CookieCsrfTokenRepository formTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    private static HttpSecurity headers(HttpSecurity http) throws Exception {
        return http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                .frameOptions(frames -> frames.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), microphone=(), geolocation=(), payment=()")));
    }
}
