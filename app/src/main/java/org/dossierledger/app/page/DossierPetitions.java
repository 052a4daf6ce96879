package org.dossierledger.app.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.petition.PetitionAccess;
import org.dossierledger.query.petition.PetitionPage;
import org.dossierledger.query.petition.PetitionState;
import org.dossierledger.query.petition.UnknownPetition;
import org.dossierledger.query.timeline.TimelineEntry;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.PetitionStatus;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Which complaints and recommendations are about a dossier. Denunciations are told nowhere beside it. */
@Component
class DossierPetitions {

    private final Ledger ledger;
    private final PetitionAccess access;
    private final PetitionWords words;
    private final MessageSource messages;

    DossierPetitions(Ledger ledger, PetitionAccess access, PetitionWords words, MessageSource messages) {
        this.ledger = ledger;
        this.access = access;
        this.words = words;
        this.messages = messages;
    }

    /** @param href null where the reader may not see it; then neither code nor status is shown */
    record About(
            PetitionKind kind,
            String code,
            String href,
            PetitionStatus status,
            Instant receivedAt,
            Instant resolvedAt) {}

    /** One line of the dossier's timeline. {@code entry} null: a petition about it, told by {@code text}. */
    record Line(Instant at, TimelineEntry entry, String text) {}

    /** As of {@code at}, as known at {@code known}; the oldest first. */
    List<About> about(Account reader, String dossier, Instant at, Instant known) {
        return ledger.reads().petitionRegister().about(dossier).stream()
                .map(row -> state(row, at, known))
                .filter(Objects::nonNull)
                .filter(state -> !state.confidential())
                .map(state -> about(state, access.maySee(reader, state)))
                .toList();
    }

    private PetitionState state(PetitionPage.Row row, Instant at, Instant known) {
        try {
            return ledger.reads().petitions().state(row.id(), at, known);
        } catch (UnknownPetition notYet) {
            return null;
        }
    }

    private static About about(PetitionState state, boolean seen) {
        return new About(
                state.petitionKind(),
                state.code(),
                seen ? "/petitions/" + state.id() : null,
                state.status(),
                state.receivedAt(),
                state.resolvedAt());
    }

    /** Everybody who sees the dossier is told that, and when; by whom and what for is told nobody here. */
    List<Line> lines(List<TimelineEntry> entries, List<About> petitions, Locale language) {
        var lines = new ArrayList<Line>();
        entries.forEach(entry -> lines.add(new Line(entry.occurredAt(), entry, null)));
        for (var petition : petitions) {
            lines.add(line("dossier.petition.received", petition, petition.receivedAt(), language));
            if (petition.resolvedAt() != null) {
                lines.add(line("dossier.petition.resolved", petition, petition.resolvedAt(), language));
            }
        }
        lines.sort(Comparator.comparing(Line::at));
        return lines;
    }

    private Line line(String key, About petition, Instant at, Locale language) {
        return new Line(at, null, messages.getMessage(key, new Object[] {words.of(petition.kind())}, language));
    }
}
