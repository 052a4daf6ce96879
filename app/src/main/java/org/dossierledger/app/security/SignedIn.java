package org.dossierledger.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.account.Accounts;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * What a session keeps: whose it is, and a stamp of the account as it was then. The account itself is read anew with each
 * request, so a session ends with the account that it was opened for, on every instance at once: disabled, or with another
 * password, role or unit.
 */
final class SignedIn implements SecurityContextRepository {

    private static final String USERNAME = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String STAMP = "account";

    private final Accounts accounts;
    private final boolean begins;

    /** @param begins whether somebody who has shown a password gets a session */
    SignedIn(Accounts accounts, boolean begins) {
        this.accounts = accounts;
        this.begins = begins;
    }

    @Override
    @SuppressWarnings("deprecation") // the way to load one: its successor calls it, when the context is first asked for
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        var session = holder.getRequest().getSession(false);
        if (session == null || !(session.getAttribute(USERNAME) instanceof String username)) {
            return SecurityContextHolder.createEmptyContext();
        }
        var account = accounts.find(username).filter(found -> stamp(found).equals(session.getAttribute(STAMP)));
        if (account.isEmpty()) {
            session.invalidate();
        }
        return account.map(SignedIn::context).orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private static SecurityContext context(Account account) {
        return new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
    }

    /** Somebody has signed in; who signs out loses the session as a whole. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        account(context).filter(account -> begins).ifPresent(account -> {
            var session = request.getSession();
            session.setAttribute(USERNAME, account.username());
            session.setAttribute(STAMP, stamp(account));
        });
    }

    private static Optional<Account> account(SecurityContext context) {
        return Optional.ofNullable(context.getAuthentication())
                .map(signedIn -> signedIn.getPrincipal() instanceof Account account ? account : null);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(USERNAME) != null;
    }

    /** A digest of all there is to an account; the salt of the password's hash, which is in it, cannot be guessed. */
    private static String stamp(Account account) {
        var all = String.join(
                "\n",
                account.username(),
                account.passwordHash(),
                account.role().name(),
                account.unit().value(),
                account.displayName(),
                String.valueOf(account.enabled()));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
