package org.dossierledger.app.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.account.Role;
import org.dossierledger.query.inspection.Grant;
import org.dossierledger.query.inspection.Inspected;
import org.dossierledger.query.scope.Lives;
import org.dossierledger.query.scope.Scope;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * What inspectors may look at: records of the units and the period of the decisions in whose team they are, from the
 * announcement until the conclusion, and nothing without a decision. The tables only say which inspections to ask about;
 * whether one lets them look is read from the log with each request, so that access ends with the event that ends it.
 */
public final class InspectionGrants {

    private final Ledger ledger;

    public InspectionGrants(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Of the decisions under which somebody may look now. */
    public Scope scopeOf(Account account) {
        return new Scope(running(account).stream().map(this::part).toList());
    }

    private List<Grant> running(Account account) {
        if (account.role() != Role.INSPECTOR) {
            return List.of();
        }
        var now = ledger.clock().instant();
        var inspections = ledger.reads().inspections();
        return ledger.reads().inspectionRegister().withInTeam(account.username()).stream()
                .map(inspections::grant)
                .filter(grant -> grant.lets(account.username(), now))
                .toList();
    }

    private Scope.Part part(Grant grant) {
        var units = Inspected.units(
                grant.objects(), grant.decidedOn(), ledger.catalogue().units());
        return new Scope.Part(units, grant.since(), grant.until());
    }

    /** Under which decision the account looks at a record that it may see; empty for others than inspectors. */
    public Optional<String> covering(Account account, String record) {
        var running = running(account);
        return running.size() < 2
                ? running.stream().map(Grant::inspection).findFirst()
                : running.stream()
                        .filter(grant -> covers(new Scope(List.of(part(grant))), record))
                        .findFirst()
                        .or(() -> running.stream().findFirst())
                        .map(Grant::inspection);
    }

    private boolean covers(Scope scope, String record) {
        var database = new NamedParameterJdbcTemplate(ledger.dataSource());
        return Stream.of(Lives.DOSSIERS, Lives.PETITIONS, Lives.RECEPTIONS).anyMatch(lives -> {
            var parameters = new MapSqlParameterSource("id", record);
            var where = scope.condition(lives, parameters);
            return Boolean.TRUE.equals(database.queryForObject(
                    "select exists (select 1 from read." + lives.table() + " where id = :id and " + where + ")",
                    parameters,
                    Boolean.class));
        });
    }

    /** Whether somebody inspects the whole province: then the log itself is open to them. */
    public boolean everywhere(Account account) {
        var top = Set.copyOf(ledger.catalogue().units().all().stream()
                .filter(unit -> unit.parent() == null)
                .map(unit -> unit.code().value())
                .toList());
        return running(account).stream().anyMatch(grant -> grant.objects().containsAll(top));
    }
}
