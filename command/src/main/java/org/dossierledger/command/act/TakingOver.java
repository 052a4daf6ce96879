package org.dossierledger.command.act;

import java.time.LocalDate;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.unit.UnitCode;

/** When a body may take over what another one has. A person decides which body it is; the succession only proposes one. */
public final class TakingOver {

    private TakingOver() {}

    /**
     * @param effective first day on which {@code to} does what {@code from} did
     * @param holds whether {@code from} has the case now
     * @throws NothingWentOver when nothing of {@code from} had gone over by that day
     * @throws HeldElsewhere when {@code from} does not have it
     */
    public static void check(
            Catalogue catalogue, UnitCode from, UnitCode to, LocalDate effective, Act act, boolean holds) {
        UnknownUnit.ifUnknown(catalogue, from);
        UnknownUnit.ifUnknown(catalogue, to, act.occurredAt());
        if (effective.isAfter(Moment.dateOf(act.occurredAt()))) {
            throw new HappensInTheFuture(effective);
        }
        if (catalogue.units().successions().stream()
                .noneMatch(each -> each.from().equals(from) && !each.effective().isAfter(effective))) {
            throw new NothingWentOver(from, effective, catalogue);
        }
        if (!holds) {
            throw new HeldElsewhere(from, catalogue);
        }
    }
}
