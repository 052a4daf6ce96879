package org.dossierledger.app.mining;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.request.AskedUnit;
import org.dossierledger.query.mining.ProcessFormat;
import org.dossierledger.query.mining.ProcessLog;
import org.dossierledger.query.mining.ProcessLog.Counts;
import org.dossierledger.query.mining.ProcessQuestion;
import org.dossierledger.shared.evidence.ExportProcessLog;
import org.dossierledger.shared.unit.UnitCode;
import org.dossierledger.shared.unit.UnitReading;

/** Makes process logs. That one is taken out is recorded before the first byte of it is written. */
public final class ProcessLogDesk {

    private final Ledger ledger;

    public ProcessLogDesk(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The codes under which the wanted cases are recorded; null: whatever there is.
     *
     * @throws org.dossierledger.shared.InvalidField when nobody knows the unit
     */
    public Set<String> recordedUnder(ExportProcessLog wanted) {
        if (wanted.unit() == null) {
            return null;
        }
        return new UnitReading(ledger.catalogue().units(), wanted.answeringOn())
                .covered(AskedUnit.of(wanted.unit(), ledger)).stream()
                        .map(UnitCode::value)
                        .collect(Collectors.toSet());
    }

    /** @param by who takes it out, with a command id */
    public void record(ExportProcessLog wanted, MetaData by) {
        ledger.commands().sendAndWait(new GenericCommandMessage<>(wanted, by));
    }

    /**
     * As far as the registers are: what they do not know yet might turn out to be confidential.
     *
     * @param units codes, see {@link #recordedUnder}
     * @param inspecting who sees which inspections; null: all of them
     * @param out is not closed
     * @param progress told how many events are written
     */
    public Counts write(
            ExportProcessLog wanted,
            Set<String> units,
            ProcessQuestion.Inspecting inspecting,
            OutputStream out,
            LongConsumer progress)
            throws IOException {
        var question = new ProcessQuestion(
                Set.copyOf(wanted.kinds()),
                units,
                inspecting,
                wanted.from(),
                wanted.to(),
                ledger.reads().index());
        return new ProcessLog(ledger.dataSource(), ledger.catalogue())
                .write(
                        question,
                        ProcessFormat.of(wanted.format()),
                        ledger.logKeys().origin(),
                        out,
                        progress);
    }
}
