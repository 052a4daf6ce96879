package org.dossierledger.query.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dossierledger.query.person.NameTokens;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.query.projection.LateTable;
import org.dossierledger.query.projection.ReadTable;
import org.dossierledger.query.projection.Rows;
import org.dossierledger.query.projection.StreamFold;
import org.dossierledger.query.projection.StreamHistory;
import org.dossierledger.query.projection.SumTable;
import org.dossierledger.query.scope.Lives;
import org.dossierledger.shared.dossier.DossierEvent;
import org.dossierledger.shared.dossier.DossierEvent.ActionImported;
import org.dossierledger.shared.dossier.DossierEvent.DocumentAttached;
import org.dossierledger.shared.event.LedgerEvent;
import org.dossierledger.shared.sealing.Sealed;

/** What a dossier becomes: a line of the register, now and at any time, and stretches for the late list and statistics. */
public final class DossierFold implements StreamFold {

    static final String KIND = "dossier";

    private static final ReadTable LATE = LateTable.named("dossier_late");

    private final NameTokens names;

    public DossierFold(NameTokens names) {
        this.names = names;
    }

    @Override
    public boolean takes(Class<? extends LedgerEvent> first) {
        return DossierEvent.class.isAssignableFrom(first);
    }

    @Override
    public StreamHistory begin() {
        return new DossierHistory();
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public List<ReadTable> tables() {
        return List.of(DossierRows.REGISTER, LATE, DossierRows.LIFE, DossierRows.STANDING);
    }

    @Override
    public List<SumTable> sums() {
        return List.of(EndedSums.TABLE);
    }

    @Override
    public ReadTable late() {
        return LATE;
    }

    @Override
    public Lives lives() {
        return Lives.DOSSIERS;
    }

    @Override
    public List<String> scripts() {
        return List.of(
                "V001__dossier.sql",
                "V002__dossier_indexes.sql",
                "V003__dossier_units.sql",
                "V005__every_kind.sql",
                "V009__confidential.sql",
                "V011__dossier_life.sql",
                "V020__dossier_life_brief.sql",
                "V027__dossier_standing.sql",
                "V029__dossier_late_when.sql",
                "V030__dossier_ended.sql");
    }

    @Override
    public void write(Map<String, StreamHistory> histories, Rows rows) {
        var dossiers = new HashMap<String, DossierHistory>();
        histories.forEach((id, history) -> dossiers.put(id, (DossierHistory) history));
        var tokens = tokens(dossiers.values());
        dossiers.forEach((id, dossier) -> {
            var now = dossier.now();
            var named = now.person() == null ? Set.<Long>of() : tokens.getOrDefault(now.person(), Set.of());
            DossierRows.register(rows.of(DossierRows.REGISTER), id, dossier, now, named);
            LateTable.write(rows.of(LATE), id, KIND, now.code, now.procedure, false, dossier.stretchesEverBelieved());
            DossierRows.lives(rows.of(DossierRows.LIFE), id, dossier.livesEverBelieved());
            DossierRows.standings(rows.of(DossierRows.STANDING), id, dossier.linesEverBelieved());
        });
    }

    private Map<Sealed, Set<Long>> tokens(java.util.Collection<DossierHistory> dossiers) {
        var people = dossiers.stream()
                .map(dossier -> dossier.now().person())
                .filter(Objects::nonNull)
                .toList();
        return people.isEmpty() ? Map.of() : names.ofAll(people);
    }

    @Override
    public Act act(Fact fact) {
        var act = StreamFold.super.act(fact);
        if (fact.event() instanceof ActionImported imported) {
            return new Act(
                    imported.actor(),
                    imported.unit() == null ? null : imported.unit().value(),
                    null);
        }
        return fact.event() instanceof DocumentAttached attached
                ? new Act(act.actor(), act.unit(), attached.sha256())
                : act;
    }
}
