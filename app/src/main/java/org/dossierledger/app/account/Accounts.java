package org.dossierledger.app.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Text;
import org.dossierledger.shared.unit.UnitCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The accounts in {@code log.account}; passwords as bcrypt hashes, which read 72 bytes at most. */
public final class Accounts implements UserDetailsService {

    public static final PasswordEncoder ENCODER = new BCryptPasswordEncoder();
    private static final int SHORTEST = 10;
    private static final int LONGEST_BYTES = 72;

    private final JdbcTemplate database;

    public Accounts(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    /** By user name. */
    public List<Account> all() {
        return database.query("select * from log.account order by username", (row, number) -> account(row));
    }

    /** To whom a dossier can be assigned. */
    public List<Account> handlers() {
        return all().stream()
                .filter(account -> account.enabled() && account.role() == Role.HANDLER)
                .toList();
    }

    /** Enabled accounts of inspectors, by name: out of these come teams. */
    public List<Account> inspectors() {
        return all().stream()
                .filter(account -> account.enabled() && account.role() == Role.INSPECTOR)
                .toList();
    }

    /** Whether a unit is an inspectorate: somebody inspects for it. */
    public boolean hasInspectors(UnitCode unit) {
        return inspectors().stream().anyMatch(account -> account.unit().equals(unit));
    }

    public Optional<Account> find(String username) {
        if (username.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return database
                .query("select * from log.account where username = ?", (row, number) -> account(row), username)
                .stream()
                .findFirst();
    }

    @Override
    public Account loadUserByUsername(String username) {
        return find(username).orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    /** @throws InvalidField when the name is taken, or a value cannot be taken */
    public void create(String username, String password, Role role, UnitCode unit, String displayName) {
        if (username == null || !username.matches("[a-z0-9][a-z0-9._-]{1,39}")) {
            throw new InvalidField("username", "malformed");
        }
        Text.required("displayName", displayName);
        var created = database.update("""
                insert into log.account (username, password_hash, role, unit, display_name) values (?, ?, ?, ?, ?)
                on conflict do nothing""", username, hash(password), role.name(), unit.value(), displayName);
        if (created == 0) {
            throw new InvalidField("username", "taken");
        }
    }

    /** @throws InvalidField when nobody would be left to enable an account again */
    public void enable(String username, boolean enabled) {
        var others = all().stream()
                .anyMatch(account -> account.enabled()
                        && account.role() == Role.ADMINISTRATOR
                        && !account.username().equals(username));
        if (!enabled && !others) {
            throw new InvalidField("username", "lastAdministrator");
        }
        database.update("update log.account set enabled = ? where username = ?", enabled, username);
    }

    /** Gives a new password, told once. */
    public String reset(String username) {
        var password = randomPassword();
        database.update("update log.account set password_hash = ? where username = ?", hash(password), username);
        return password;
    }

    /** On the very first start: one administrator, whose password is told once. */
    public Optional<String> createFirst(UnitCode province) {
        if (!all().isEmpty()) {
            return Optional.empty();
        }
        var password = randomPassword();
        create("quantri", password, Role.ADMINISTRATOR, province, "Quản trị hệ thống");
        return Optional.of(password);
    }

    public static String randomPassword() {
        var bytes = new byte[15];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String password) {
        if (password == null || password.length() < SHORTEST) {
            throw new InvalidField("password", "tooShort");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new InvalidField("password", "tooLong");
        }
        return ENCODER.encode(password);
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("username"),
                row.getString("password_hash"),
                Role.valueOf(row.getString("role")),
                UnitCode.of(row.getString("unit")),
                row.getString("display_name"),
                row.getBoolean("enabled"));
    }
}
