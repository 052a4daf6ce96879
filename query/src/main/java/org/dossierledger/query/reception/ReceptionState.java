package org.dossierledger.query.reception;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dossierledger.query.duty.DutyState;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.reception.Handling;
import org.dossierledger.shared.reception.Mode;
import org.dossierledger.shared.reception.RefusalGround;
import org.dossierledger.shared.sealing.Sealed;

/**
 * Where a visit stood at an instant. Who came, and with what, is sealed or in the vault and stands in no answer.
 *
 * @param code null before the visit took place or was refused
 * @param unit that received or refused, or asked to come
 * @param scheduledFor when they were asked to come; null when nobody had asked
 * @param kind null before the visit took place
 * @param handledBy who has resolved it before, to the end of their competence
 * @param sameContent how many citizens have the same content
 * @param documents receipts for documents that were left
 * @param petitions that came of the visit
 * @param handling null before the answer
 * @param body to which they were guided, or the case transferred
 * @param conclusionNumber of the notice of what the leader concluded
 * @param noticeNumber of the notice of a refusal
 * @param results what became of it, the latest last
 * @param duties what was owed, the first due first
 * @param dueAt of the duty that is due first; null when nothing is owed
 * @param version last sequence number, for optimistic locking
 */
public record ReceptionState(
        String id,
        String code,
        Stage stage,
        String unit,
        Mode mode,
        String presiding,
        boolean online,
        boolean recorded,
        Instant scheduledFor,
        Instant receivedAt,
        int people,
        int representatives,
        boolean repeated,
        PetitionKind kind,
        Boolean competent,
        String handledBy,
        int sameContent,
        List<Receipt> documents,
        List<TakenUp> petitions,
        Handling handling,
        String body,
        String documentNumber,
        Instant answeredAt,
        boolean answeredLate,
        String conclusionNumber,
        Instant refusedAt,
        RefusalGround refusalGround,
        String refusalReason,
        String noticeNumber,
        List<String> results,
        List<DutyState> duties,
        Instant dueAt,
        boolean late,
        int workingDaysLate,
        boolean confidential,
        List<String> irregularities,
        Set<String> units,
        long version,
        @JsonIgnore List<Petitioner> visitors,
        @JsonIgnore Sealed summary,
        @JsonIgnore Sealed request,
        @JsonIgnore Sealed conclusion,
        @JsonIgnore Instant openedAt) {

    /** Giấy biên nhận tài liệu (form 02/TCD). */
    public record Receipt(String number, List<String> items) {}
}
