package org.dossierledger.app.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** What anybody may ask without signing in, an address asks sixty times a minute and no more. In IPv6 one subscriber has 2^64. */
@Component
public class PublicThrottle {

    private static final int PER_MINUTE = 60;
    private static final int PREFIX_BYTES = 8;

    private final Cache<String, AtomicInteger> asked = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(100_000)
            .build();

    /** Counts this question too. */
    public boolean admits(String address) {
        return asked.get(subscriber(address), key -> new AtomicInteger()).incrementAndGet() <= PER_MINUTE;
    }

    /** Of an IPv6 address the first 64 bits (RFC 6177). @param address a literal; no name is looked up */
    private static String subscriber(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            var bytes = InetAddress.getByName(address.replaceAll("%.*", "")).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, PREFIX_BYTES));
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
