package org.dossierledger.bench;

import java.sql.Timestamp;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.dossierledger.shared.dossier.DossierEvent;
import org.dossierledger.shared.dossier.DossierEvent.DossierReceived;
import org.dossierledger.shared.dossier.DossierEvent.DossierResolved;
import org.dossierledger.shared.dossier.DossierEvent.ResultReturned;
import org.dossierledger.shared.dossier.DossierEvent.SupplementReceived;
import org.springframework.jdbc.core.JdbcTemplate;

/** Register, late and timeline tables as the usual tutorial keeps them: one statement per event and table. */
final class StockProjections {

    static final String TABLES = """
            create schema if not exists stock;
            create table stock.register (id text primary key, code text, status text, unit text, due_at timestamptz);
            create table stock.late (id text primary key, unit text, due_at timestamptz, ended_at timestamptz);
            create index on stock.late (due_at) where ended_at is null;
            create table stock.timeline (id text, sequence_number bigint, type text, occurred_at timestamptz,
                primary key (id, sequence_number));
            """;

    private final JdbcTemplate jdbc;

    StockProjections(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(
            DossierReceived event,
            @org.axonframework.eventhandling.Timestamp Instant at,
            @SequenceNumber long sequence) {
        var due = Timestamp.from(event.clocks().due());
        jdbc.update(
                "insert into stock.register values (?, ?, 'RECEIVED', ?, ?) on conflict (id) do update set status = 'RECEIVED'",
                event.dossierId().value(),
                event.code().value(),
                event.receivingUnit().value(),
                due);
        jdbc.update(
                "insert into stock.late values (?, ?, ?, null) on conflict (id) do update set due_at = excluded.due_at",
                event.dossierId().value(),
                event.receivingUnit().value(),
                due);
        line(event, at, sequence);
    }

    @EventHandler
    void on(
            SupplementReceived event,
            @org.axonframework.eventhandling.Timestamp Instant at,
            @SequenceNumber long sequence) {
        jdbc.update(
                "update stock.late set due_at = ? where id = ?",
                Timestamp.from(event.clocks().due()),
                event.dossierId().value());
        status(event, "PROCESSING");
        line(event, at, sequence);
    }

    @EventHandler
    void on(
            DossierResolved event,
            @org.axonframework.eventhandling.Timestamp Instant at,
            @SequenceNumber long sequence) {
        jdbc.update(
                "update stock.late set ended_at = ? where id = ?",
                Timestamp.from(at),
                event.dossierId().value());
        status(event, "RESOLVED");
        line(event, at, sequence);
    }

    @EventHandler
    void on(
            ResultReturned event,
            @org.axonframework.eventhandling.Timestamp Instant at,
            @SequenceNumber long sequence) {
        status(event, "RETURNED");
        line(event, at, sequence);
    }

    @EventHandler
    void on(DossierEvent event, @org.axonframework.eventhandling.Timestamp Instant at, @SequenceNumber long sequence) {
        status(event, event.getClass().getSimpleName());
        line(event, at, sequence);
    }

    private void status(DossierEvent event, String status) {
        jdbc.update(
                "update stock.register set status = ? where id = ?",
                status,
                event.dossierId().value());
    }

    private void line(DossierEvent event, Instant at, long sequence) {
        jdbc.update(
                "insert into stock.timeline values (?, ?, ?, ?) on conflict do nothing",
                event.dossierId().value(),
                sequence,
                event.getClass().getSimpleName(),
                Timestamp.from(at));
    }
}
