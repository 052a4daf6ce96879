package org.dossierledger.app.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** After some wrong passwords for an account, or from an address, nobody gets in there for a while. */
final class Throttle implements AuthenticationProvider {

    private static final int PER_ACCOUNT = 5;
    private static final int PER_ADDRESS = 30;

    private final DaoAuthenticationProvider passwords;
    private final Cache<String, AtomicInteger> failures = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumSize(100_000)
            .build();

    Throttle(DaoAuthenticationProvider passwords) {
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var account = "account " + attempt.getName();
        var address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? "address " + details.getRemoteAddress()
                : "address unknown";
        if (count(account) >= PER_ACCOUNT || count(address) >= PER_ADDRESS) {
            throw new LockedException("throttled");
        }
        try {
            var signedIn = passwords.authenticate(attempt);
            failures.invalidate(account);
            return signedIn;
        } catch (InternalAuthenticationServiceException e) {
            // A database that is away is nobody's wrong password.
            throw e.getCause() instanceof DataAccessException away ? away : e;
        } catch (AuthenticationException e) {
            failures.get(account, key -> new AtomicInteger()).incrementAndGet();
            failures.get(address, key -> new AtomicInteger()).incrementAndGet();
            throw e;
        }
    }

    private int count(String key) {
        var known = failures.getIfPresent(key);
        return known == null ? 0 : known.get();
    }

    @Override
    public boolean supports(Class<?> type) {
        return passwords.supports(type);
    }
}
