package org.dossierledger.app.health;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Programs are told in a header how many seconds old the tables are that they are answered from, once it is some. */
@Configuration(proxyBeanMethods = false)
class AgeTold implements WebMvcConfigurer, HandlerInterceptor {

    private static final String HEADER = "Ledger-Read-Lag";

    private final Pulse pulse;

    AgeTold(Pulse pulse) {
        this.pulse = pulse;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var age = pulse.age();
        if (age.told()) {
            response.setHeader(HEADER, Long.toString(age.seconds()));
        }
        return true;
    }
}
