package org.dossierledger.app.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** What anybody may ask without signing in, an address asks sixty times a minute and no more. */
@Component
public class PublicThrottle {

    private static final int PER_MINUTE = 60;

    private final Cache<String, AtomicInteger> asked = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(100_000)
            .build();

    /** Counts this question too. */
    public boolean admits(String address) {
        return asked.get(address, key -> new AtomicInteger()).incrementAndGet() <= PER_MINUTE;
    }
}
