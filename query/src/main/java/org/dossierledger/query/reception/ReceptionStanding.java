package org.dossierledger.query.reception;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierledger.query.duty.Holder;
import org.dossierledger.query.duty.OwedDuties;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.reception.Mode;
import org.dossierledger.shared.reception.ReceptionEvent;
import org.dossierledger.shared.reception.ReceptionEvent.CitizensReceived;
import org.dossierledger.shared.reception.ReceptionEvent.DocumentsTaken;
import org.dossierledger.shared.reception.ReceptionEvent.PetitionTakenUp;
import org.dossierledger.shared.reception.ReceptionEvent.ReceptionConcluded;
import org.dossierledger.shared.reception.ReceptionEvent.ReceptionRefused;
import org.dossierledger.shared.reception.ReceptionEvent.ReceptionScheduled;
import org.dossierledger.shared.reception.ReceptionEvent.RefusalNoticeIssued;
import org.dossierledger.shared.reception.ReceptionEvent.ResultFollowed;
import org.dossierledger.shared.reception.ReceptionEvent.VisitTakenOver;
import org.dossierledger.shared.reception.ReceptionEvent.VisitorAnswered;
import org.dossierledger.shared.reception.ReceptionEvent.VisitorsProtected;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;

/** Where a visit stands at one moment of business time; {@link ReceptionHistory} moves it from fact to fact. */
final class ReceptionStanding {

    ReceptionScheduled session;
    CitizensReceived visit;
    ReceptionRefused refusal;
    VisitorAnswered answer;
    ReceptionConcluded conclusion;
    List<Petitioner> nowProtected;
    String noticeNumber;
    private UnitCode takenOver;
    Instant receivedAt;
    Instant refusedAt;
    Instant answeredAt;
    final List<DocumentsTaken> documents = new ArrayList<>();
    final List<TakenUp> petitions = new ArrayList<>();
    final List<String> results = new ArrayList<>();
    final OwedDuties duties = new OwedDuties();
    final Set<Irregularity> irregularities = new LinkedHashSet<>();

    void apply(Fact fact) {
        var event = (ReceptionEvent) fact.meant();
        var at = fact.occurredAt();
        irregularities.addAll(event.irregularities());
        duties.apply(fact);
        if (event instanceof ReceptionScheduled e) {
            session = e;
        } else if (event instanceof CitizensReceived e) {
            visit = e;
            receivedAt = at;
        } else if (event instanceof ReceptionRefused e) {
            refusal = e;
            refusedAt = at;
        } else if (event instanceof DocumentsTaken e) {
            documents.add(e);
        } else if (event instanceof PetitionTakenUp e) {
            petitions.add(new TakenUp(e.petition().value(), e.kind()));
        } else if (event instanceof VisitorsProtected e) {
            nowProtected = e.visitors();
        } else if (event instanceof ReceptionConcluded e) {
            conclusion = e;
        } else if (event instanceof VisitorAnswered e) {
            answer = e;
            answeredAt = at;
        } else if (event instanceof RefusalNoticeIssued e) {
            noticeNumber = e.documentNumber();
        } else if (event instanceof ResultFollowed e) {
            results.add(e.result());
        } else if (event instanceof VisitTakenOver e) {
            takenOver = e.unit();
        }
    }

    /** Null as long as nobody was asked to come, received or refused. */
    Stage stage() {
        return visit != null
                ? Stage.RECEIVED
                : refusal != null ? Stage.REFUSED : session != null ? Stage.SCHEDULED : null;
    }

    String code() {
        return visit != null ? visit.code() : refusal != null ? refusal.code() : null;
    }

    UnitCode unit() {
        return visit != null
                ? visit.unit()
                : refusal != null ? refusal.unit() : session != null ? session.unit() : null;
    }

    Mode mode() {
        return visit != null ? visit.mode() : session != null ? session.mode() : null;
    }

    boolean online() {
        return visit != null ? visit.online() : session != null && session.online();
    }

    /** Which unit received, refused or asked to come, and which one took over what it owed. */
    Set<String> units() {
        return Stream.of(unit(), session == null ? null : session.unit(), takenOver)
                .filter(Objects::nonNull)
                .map(UnitCode::value)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Holder holder() {
        return new Holder(takenOver == null ? unit() : takenOver, null, units());
    }

    List<Petitioner> visitors() {
        if (nowProtected != null) {
            return nowProtected;
        }
        return visit != null ? visit.visitors() : refusal != null ? refusal.visitors() : List.of();
    }

    /** Whether somebody who came is protected, or may turn out to be. */
    boolean confidential() {
        return visit != null && visit.kind().confidential()
                || petitions.stream().anyMatch(each -> each.kind().confidential())
                || visitors().stream().anyMatch(Petitioner::isProtected);
    }

    /** Persons who may be found by name. */
    List<Sealed> people() {
        return confidential()
                ? List.of()
                : visitors().stream()
                        .map(Petitioner::person)
                        .filter(Objects::nonNull)
                        .toList();
    }
}
