package org.dossierledger.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.dossierledger.app.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

/** Sessions are in the database, {@code log.web_session}: any instance goes on with what another began. */
@Configuration(proxyBeanMethods = false)
class SessionConfig {

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    /**
     * When a session was last used is kept to the minute: a page costs no write. Spring Session fills the places in this
     * order.
     */
    private static final String UPDATE = """
            update log.web_session set session_id = now.session_id, last_access_time = now.seen,
                   max_inactive_interval = now.idle, expiry_time = now.expiry, principal_name = now.principal
            from (values (?, ?::bigint, ?::int, ?::bigint, ?, ?)) as now (session_id, seen, idle, expiry, principal, id)
            where primary_id = now.id
              and (last_access_time < now.seen - 60000 or web_session.session_id <> now.session_id
                   or max_inactive_interval <> now.idle or principal_name is distinct from now.principal)""";

    /** The ledger's own, which outlives the pages: nobody here closes it. */
    @Bean(destroyMethod = "")
    DataSource dataSource(Ledger ledger) {
        return ledger.dataSource();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> seldomWritten() {
        return sessions -> sessions.setUpdateSessionQuery(UPDATE);
    }

    /** What was never a session's id is not looked for: the database would not even take it as a text. */
    @Bean
    CookieHttpSessionIdResolver sessionIds(DefaultCookieSerializer cookies) {
        var ids = new CookieHttpSessionIdResolver();
        ids.setCookieSerializer(new CookieSerializer() {
            @Override
            public void writeCookieValue(CookieValue value) {
                cookies.writeCookieValue(value);
            }

            @Override
            public List<String> readCookieValues(HttpServletRequest request) {
                return cookies.readCookieValues(request).stream()
                        .filter(id -> ID.matcher(id).matches())
                        .toList();
            }
        });
        return ids;
    }

    /** A session holds strings and nothing else: no object is ever made from what is in the table. */
    @Bean
    ConversionService springSessionConversionService() {
        var strings = new GenericConversionService();
        strings.addConverter(Object.class, byte[].class, text -> ((String) text).getBytes(StandardCharsets.UTF_8));
        strings.addConverter(byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
        return strings;
    }

    /** Nothing is handed on from page to page in a session; Spring would look there with each request, for a stylesheet too. */
    @Bean
    FlashMapManager flashMapManager() {
        return new FlashMapManager() {
            @Override
            public FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
                return null;
            }

            @Override
            public void saveOutputFlashMap(FlashMap flash, HttpServletRequest request, HttpServletResponse response) {
                throw new UnsupportedOperationException("put it into the address, or into the page");
            }
        };
    }
}
