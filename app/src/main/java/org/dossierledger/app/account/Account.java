package org.dossierledger.app.account;

import java.util.Collection;
import java.util.List;
import org.dossierledger.shared.unit.UnitCode;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Somebody who may sign in. */
public record Account(
        String username, String passwordHash, Role role, UnitCode unit, String displayName, boolean enabled)
        implements UserDetails {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role));
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    /** A hash never prints itself. */
    @Override
    public String toString() {
        return username;
    }
}
