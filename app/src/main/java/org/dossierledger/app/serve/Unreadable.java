package org.dossierledger.app.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * What the web server itself cannot read, such as an address with letters that are not encoded, gets an answer of ours: it
 * comes to no filter and no page. Headers and cookies were not read then, so that a page is in both languages, and what was
 * asked for is known only from what the web server says of it.
 */
@Configuration(proxyBeanMethods = false)
class Unreadable {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="vi"><head><meta charset="utf-8"><title>%1$s</title></head>
            <body><h1>%1$s</h1><p>%2$s</p><p lang="en">%3$s</p></body></html>
            """;

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> unreadableRequests(
            Problems problems, MessageSource messages) {
        // last in the pipeline it is the first to see what went wrong
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Answer(problems, messages)));
    }

    /** Only where nothing was answered yet. */
    private static final class Answer extends ErrorReportValve {

        private final Problems problems;
        private final MessageSource messages;

        Answer(Problems problems, MessageSource messages) {
            this.problems = problems;
            this.messages = messages;
        }

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            var status = HttpStatus.resolve(response.getStatus());
            if (status == null
                    || !status.isError()
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            var program = ofProgram(request, failure);
            response.setContentType(program ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            try {
                var writer = response.getReporter();
                if (writer != null) { // null: somebody has begun to answer
                    var code = status.is5xxServerError() ? "Unexpected" : "Unreadable";
                    writer.write(program ? json(status, code) : page(status, code));
                    response.finishResponse();
                }
            } catch (IOException gone) {
                container.getLogger().debug("nobody waits for the answer", gone);
            }
        }

        private String json(HttpStatus status, String code) {
            return Refusals.json(problems.problem(status, code, VIETNAMESE), null);
        }

        private String page(HttpStatus status, String code) {
            return PAGE.formatted(
                    messages.getMessage("error.title", null, VIETNAMESE),
                    problems.problem(status, code, VIETNAMESE).getDetail(),
                    problems.problem(status, code, Locale.ENGLISH).getDetail());
        }

        /** Of a line that could not be read the address is left in what the web server says of it. */
        private static boolean ofProgram(Request request, Throwable failure) {
            var address = request.getRequestURI();
            return address != null && !address.isEmpty()
                    ? address.startsWith("/api/")
                    : failure != null
                            && failure.getMessage() != null
                            && failure.getMessage().contains("/api/v1/");
        }
    }
}
