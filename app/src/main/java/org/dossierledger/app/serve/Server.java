package org.dossierledger.app.serve;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.database.AtExit;
import org.dossierledger.app.dossier.DocumentStore;
import org.dossierledger.query.timeline.Sentences;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import tools.jackson.databind.node.ObjectNode;

/** The web around a ledger that is open already: pages, REST, security. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableScheduling
@ComponentScan("org.dossierledger.app")
public class Server implements WebMvcConfigurer {

    /** @param port 0 takes any that is free; the context tells which under {@code local.server.port} */
    public static ConfigurableApplicationContext start(Ledger ledger, int port) {
        // It would tell the console of a log file that cannot be written; logback.xml is all there is to say.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        var application = new SpringApplication(Server.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setDefaultProperties(Map.ofEntries(
                Map.entry("server.port", port),
                Map.entry("server.tomcat.threads.max", 32),
                Map.entry("server.servlet.session.timeout", "8h"),
                Map.entry("server.servlet.session.cookie.name", "JSESSIONID"),
                Map.entry("spring.session.jdbc.table-name", "log.web_session"),
                Map.entry("spring.session.jdbc.initialize-schema", "never"),
                Map.entry("server.servlet.session.cookie.http-only", true),
                Map.entry("server.servlet.session.cookie.same-site", "lax"),
                Map.entry("server.error.include-stacktrace", "never"),
                Map.entry(
                        "server.forward-headers-strategy",
                        ledger.settings()
                                .get("ledger.behind-proxy")
                                .map(yes -> "native")
                                .orElse("none")),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("spring.main.banner-mode", "off"),
                Map.entry("spring.servlet.multipart.max-file-size", "25MB"),
                Map.entry("spring.servlet.multipart.max-request-size", "26MB"),
                Map.entry("spring.servlet.multipart.resolve-lazily", true),
                // A browser that is still sending would not hear the refusal.
                Map.entry("server.tomcat.max-swallow-size", "100MB"),
                Map.entry("spring.mvc.problemdetails.enabled", true),
                // Nobody listens, and each would look up who is signed in, for a stylesheet too.
                Map.entry("spring.mvc.publish-request-handled-events", false),
                Map.entry("springdoc.api-docs.path", "/api/v1/openapi"),
                Map.entry("springdoc.paths-to-match", "/api/**"),
                Map.entry("springdoc.swagger-ui.enabled", false),
                Map.entry("management.endpoints.access.default", "none")));
        ApplicationContextInitializer<ConfigurableApplicationContext> wiring =
                context -> context.getBeanFactory().registerSingleton("ledger", ledger);
        application.addInitializers(wiring);
        application.setRegisterShutdownHook(false);
        ledger.finishErasures(); // before anything is answered
        ledger.project();
        ledger.commitHeadsDaily();
        var context = application.run();
        // Told to end, requests finish first; the ledger and its database close after them.
        AtExit.close(context);
        return context;
    }

    @Bean
    MessageSource messageSource() {
        return messages();
    }

    /** What pages, and papers that leave the house, are written with. */
    public static MessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                "messages", "reports", "statistics", "refusals", "org.dossierledger.shared.deadline.deadline");
        messages.addBasenames(Sentences.FILES.toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setDefaultLocale(Locale.forLanguageTag("vi"));
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** Vietnamese unless the reader chose otherwise; programs choose with Accept-Language. */
    @Bean
    LocaleResolver localeResolver() {
        var cookie = new CookieLocaleResolver("language");
        cookie.setCookieMaxAge(Duration.ofDays(365));
        cookie.setCookieSameSite("Lax");
        cookie.setDefaultLocaleFunction(request -> Unanswered.address(request).startsWith("/api/")
                        && request.getHeader("Accept-Language") != null
                        && request.getLocale().getLanguage().equals("en")
                ? Locale.ENGLISH
                : Locale.forLanguageTag("vi"));
        return cookie;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language);
    }

    /** What programs read first; who may do what is not in it. */
    @Bean
    OpenAPI description() {
        SpringDocUtils.getConfig().replaceWithSchema(ObjectNode.class, new ObjectSchema());
        return new OpenAPI()
                .info(new Info()
                        .title("Dossier Ledger")
                        .version("v1")
                        .description("Fields of each action: docs/api.md. Refusals are problems (RFC 9457)."))
                .components(new Components()
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList("basic"));
    }

    @Bean
    DocumentStore documentStore(Ledger ledger) {
        return new DocumentStore(ledger.settings().ensuredData());
    }
}
