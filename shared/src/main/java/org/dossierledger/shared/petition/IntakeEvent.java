package org.dossierledger.shared.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.duty.DutyEvent;
import org.dossierledger.shared.event.CorrectionEvent;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.reception.ReceptionId;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;

/**
 * What happens to any petition: receipt, classification, what becomes of it without being accepted, and what every desk
 * may add. Names and shapes are stored for ever. Lateness is counted in working days.
 */
public sealed interface IntakeEvent extends PetitionEvent {

    /**
     * Tiếp nhận, vào sổ. The first duty begins: acceptance of a complaint (K9, K10), initial handling of a denunciation
     * (K19), review of a further denunciation (K26), answer to what was brought to a reception (K28).
     *
     * @param kind as its writer calls it
     * @param petitioners empty when anonymous
     * @param people how many signed or are named
     * @param summary nội dung, sealed under a key of this petition
     * @param respondent người bị khiếu nại, bị tố cáo, sealed likewise; null when none is named
     * @param earlier the petition that it follows: second complaint, further denunciation, part of a split one
     * @param earlierKind what that one is; null when there is none, and in what was recorded before it was asked
     * @param transferredBy who sent it on; null unless by transfer
     * @param transferNumber of their slip
     */
    @Revision("1")
    record PetitionReceived(
            PetitionId petitionId,
            String code,
            PetitionKind kind,
            Source source,
            UnitCode unit,
            List<Petitioner> petitioners,
            int people,
            Sealed summary,
            Sealed respondent,
            Subject subject,
            PetitionId earlier,
            PetitionKind earlierKind,
            ReceptionId reception,
            UnitCode transferredBy,
            String transferNumber,
            Duty duty,
            Deadline due,
            List<Irregularity> irregularities)
            implements IntakeEvent {

        @Override
        public PetitionStatus status() {
            return PetitionStatus.RECEIVED;
        }

        @Override
        public Map<Duty, Deadline> owes() {
            return duty == null ? Map.of() : DutyEvent.owed(duty, due);
        }
    }

    /** Mật – lưu ngoài hệ thống: only that it exists, who keeps it and under which number of the paper register. */
    @Revision("1")
    record SecretPetitionNoted(
            PetitionId petitionId, String code, PetitionKind kind, UnitCode unit, String registerNumber)
            implements IntakeEvent {

        @Override
        public PetitionStatus status() {
            return PetitionStatus.KEPT_OUTSIDE;
        }
    }

    /**
     * Phân loại: by content, condition and competence.
     *
     * @param petitioners null: as received; else where they are now, because a denouncer's identity went to the vault
     * @param competent whether the receiving body is competent
     * @param competentBody who is, where it is another
     * @param remote vùng sâu, vùng xa đi lại khó khăn: the longer periods apply
     * @param levelSkipping vượt cấp, with the reason; null when not
     * @param protracted kéo dài (Law on Citizen Reception art. 9.3), with the reason; null when not
     * @param crowd đông người: five or more
     * @param limitation K8; null where it does not apply or its start is unknown
     */
    @Revision("1")
    record PetitionClassified(
            PetitionId petitionId,
            PetitionKind kind,
            Field field,
            List<Petitioner> petitioners,
            List<Deficiency> deficiencies,
            boolean competent,
            String competentBody,
            boolean remote,
            String levelSkipping,
            String protracted,
            boolean crowd,
            Deadline limitation,
            Duty duty,
            Deadline due,
            List<Irregularity> irregularities)
            implements IntakeEvent {

        @Override
        public PetitionStatus status() {
            return PetitionStatus.CLASSIFIED;
        }

        @Override
        public Set<Duty> settles() {
            return Set.of(
                    Duty.ACCEPTANCE, Duty.INITIAL_HANDLING, Duty.TRANSFER, Duty.FORWARDING, Duty.ANSWER, Duty.REVIEW);
        }

        @Override
        public Map<Duty, Deadline> owes() {
            return duty == null ? Map.of() : DutyEvent.owed(duty, due);
        }
    }

    /** Tách đơn có nhiều nội dung khác nhau (Decree 154/2026 art. 14.4): each part is a petition of its own. */
    @Revision("1")
    record PetitionSplit(PetitionId petitionId, List<Part> parts, List<Irregularity> irregularities)
            implements IntakeEvent {

        @Override
        public PetitionStatus status() {
            return PetitionStatus.SPLIT;
        }
    }

    /** One content of a mixed petition. */
    record Part(PetitionId petitionId, PetitionKind kind) {
        public Part {
            InvalidField.ifMissing("parts", petitionId);
            InvalidField.ifMissing("parts", kind);
        }
    }

    /** Đơn trùng nội dung: handled once, with the petition named. */
    @Revision("1")
    record PetitionJoined(PetitionId petitionId, PetitionId primary, String reason, List<Irregularity> irregularities)
            implements IntakeEvent {

        @Override
        public PetitionStatus status() {
            return PetitionStatus.JOINED;
        }
    }

    /** Another petition of the same content came in and is handled with this one. */
    @Revision("1")
    record SameContentReceived(PetitionId petitionId, PetitionId repeated) implements IntakeEvent {}

    /** Thông báo không thụ lý. */
    @Revision("1")
    record PetitionNotAccepted(
            PetitionId petitionId,
            NonAcceptanceGround ground,
            String reason,
            String documentNumber,
            boolean late,
            int workingDaysLate,
            List<Irregularity> irregularities)
            implements IntakeEvent {

        @Override
        public PetitionStatus status() {
            return PetitionStatus.NOT_ACCEPTED;
        }
    }

    /** Chuyển đơn (Circular 05/2021 form 03); once for the same content (art. 14.1). */
    @Revision("1")
    record PetitionTransferred(
            PetitionId petitionId,
            UnitCode to,
            String toBody,
            String documentNumber,
            boolean late,
            int workingDaysLate,
            List<Irregularity> irregularities)
            implements IntakeEvent {

        @Override
        public PetitionStatus status() {
            return PetitionStatus.TRANSFERRED;
        }
    }

    /** Hướng dẫn người viết đơn gửi đến cơ quan có thẩm quyền. */
    @Revision("1")
    record PetitionGuided(
            PetitionId petitionId,
            String toBody,
            String documentNumber,
            boolean late,
            int workingDaysLate,
            List<Irregularity> irregularities)
            implements IntakeEvent {

        @Override
        public PetitionStatus status() {
            return PetitionStatus.GUIDED;
        }
    }

    /** Trả lại đơn và giấy tờ gốc. */
    @Revision("1")
    record PetitionReturned(
            PetitionId petitionId,
            String reason,
            String documentNumber,
            boolean late,
            int workingDaysLate,
            List<Irregularity> irregularities)
            implements IntakeEvent {

        @Override
        public PetitionStatus status() {
            return PetitionStatus.RETURNED;
        }
    }

    /** Đôn đốc cấp dưới giải quyết (Law on Citizen Reception art. 26.1.b). */
    @Revision("1")
    record PetitionUrged(
            PetitionId petitionId,
            String toBody,
            String documentNumber,
            boolean late,
            int workingDaysLate,
            List<Irregularity> irregularities)
            implements IntakeEvent {

        @Override
        public PetitionStatus status() {
            return PetitionStatus.URGED;
        }
    }

    /** Lưu đơn. */
    @Revision("1")
    record PetitionFiled(
            PetitionId petitionId, String reason, boolean late, int workingDaysLate, List<Irregularity> irregularities)
            implements IntakeEvent {

        @Override
        public PetitionStatus status() {
            return PetitionStatus.FILED;
        }
    }

    /** Giao việc: {@code officer} is an account name; null: the unit decides. */
    @Revision("1")
    record PetitionAssigned(
            PetitionId petitionId, UnitCode unit, String officer, String reason, List<Irregularity> irregularities)
            implements IntakeEvent {}

    /**
     * Bàn giao đơn đang giải quyết: {@code unit} goes on with it, because {@code from} has ended or no longer does this. What
     * is owed stays owed, what is confidential stays so, and nobody has it until it is assigned.
     */
    @Revision("1")
    record PetitionTakenOver(
            PetitionId petitionId,
            UnitCode from,
            UnitCode unit,
            String legalBasis,
            String minutesNumber,
            LocalDate effective,
            List<Irregularity> irregularities)
            implements IntakeEvent {}

    /** A notice that was owed has gone out: of acceptance, suspension, termination, or the result. */
    @Revision("1")
    record NoticeSent(
            PetitionId petitionId,
            Duty duty,
            String documentNumber,
            boolean late,
            int workingDaysLate,
            List<Irregularity> irregularities)
            implements IntakeEvent {

        @Override
        public Set<Duty> settles() {
            return Set.of(duty);
        }
    }

    /** The body to which it was transferred tells the result; the petitioner must hear of it by {@code tellBy} (K29-person). */
    @Revision("1")
    record TransferResultReceived(PetitionId petitionId, String result, String documentNumber, Deadline tellBy)
            implements IntakeEvent {

        @Override
        public Map<Duty, Deadline> owes() {
            return DutyEvent.owed(Duty.RESULT_ON, tellBy);
        }
    }

    /** Kết thúc, lưu hồ sơ. */
    @Revision("1")
    record PetitionClosed(PetitionId petitionId, String reason, List<Irregularity> irregularities)
            implements IntakeEvent {

        @Override
        public PetitionStatus status() {
            return PetitionStatus.CLOSED;
        }
    }

    /** The bytes lie in the content-addressed store under {@code sha256} (lower-case hex). */
    @Revision("1")
    record PetitionDocumentAttached(
            PetitionId petitionId, String sha256, String description, String mediaType, long size)
            implements IntakeEvent {}

    /** An original in the denouncer's hand lies in the vault; no hash of it stands anywhere. */
    @Revision("1")
    record OriginalKept(PetitionId petitionId, String vaultDocument, String mediaType, long size)
            implements IntakeEvent {}

    @Revision("1")
    record PetitionNoteAdded(PetitionId petitionId, Sealed text) implements IntakeEvent {}

    /** Đính chính: says what an earlier event should have said; nothing is edited. */
    @Revision("1")
    record PetitionCorrected(
            PetitionId petitionId,
            String correctedEvent,
            String correctedType,
            String field,
            String value,
            Sealed sealed,
            String reason)
            implements IntakeEvent, CorrectionEvent {}

    /**
     * One line of another system's history; the first of a stream opens the petition. The latest word on receipt, due date
     * and end counts. {@code attributes} seals a JSON object of the unknown columns.
     */
    @Revision("1")
    record PetitionActionImported(
            PetitionId petitionId,
            String source,
            String code,
            PetitionKind kind,
            String activity,
            String actor,
            UnitCode unit,
            Instant receivedAt,
            Instant dueAt,
            Instant endedAt,
            Sealed attributes)
            implements IntakeEvent {}
}
