package org.dossierledger.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.CATALOGUE;
import static org.dossierledger.shared.dossier.SampleDossiers.DOSSIER;
import static org.dossierledger.shared.dossier.SampleDossiers.deadline;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.received;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;
import static org.dossierledger.shared.petition.SamplePetitions.EARLIER;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;
import static org.dossierledger.shared.petition.SamplePetitions.SEALED;
import static org.dossierledger.shared.petition.SamplePetitions.WARD;

import java.util.List;
import java.util.Set;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintAccepted;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintComplexityRecorded;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintExtended;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintWithdrawn;
import org.dossierledger.shared.complaint.ComplaintEvent.DialogueAnnounced;
import org.dossierledger.shared.complaint.Instance;
import org.dossierledger.shared.denunciation.DenunciationEvent.FurtherDenunciationReviewed;
import org.dossierledger.shared.denunciation.DenunciationEvent.ProtectionDecided;
import org.dossierledger.shared.denunciation.ProtectedGood;
import org.dossierledger.shared.denunciation.ReopeningGround;
import org.dossierledger.shared.dossier.DossierEvent.DossierCorrected;
import org.dossierledger.shared.dossier.DossierEvent.DossierResolved;
import org.dossierledger.shared.dossier.DossierEvent.Outcome;
import org.dossierledger.shared.inspection.InspectionId;
import org.dossierledger.shared.petition.ComplexityCriterion;
import org.dossierledger.shared.petition.Field;
import org.dossierledger.shared.petition.IntakeEvent.Part;
import org.dossierledger.shared.petition.IntakeEvent.PetitionAssigned;
import org.dossierledger.shared.petition.IntakeEvent.PetitionClassified;
import org.dossierledger.shared.petition.IntakeEvent.PetitionCorrected;
import org.dossierledger.shared.petition.IntakeEvent.PetitionSplit;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.ViewEvent.RecordViewedInInspection;
import org.dossierledger.shared.petition.WithdrawalScope;
import org.dossierledger.shared.reception.ReceptionEvent.DocumentsTaken;
import org.dossierledger.shared.reception.ReceptionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    private final Sentences sentences = new Sentences(CATALOGUE, "vi");
    private final Sentences english = new Sentences(CATALOGUE, "en");

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void every_event_of_every_family_has_a_sentence(String language) {
        var told = new Sentences(CATALOGUE, language);
        assertThat(Samples.types())
                .hasSizeGreaterThan(90)
                .allSatisfy(type -> assertThat(told.of(Samples.full(type)))
                        .as(type.getSimpleName())
                        .isNotBlank()
                        .doesNotContain("{", "}", "[", "]", "null", "…")
                        .doesNotContainPattern("[A-Z]+_[A-Z]+")
                        .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void what_an_event_does_not_say_leaves_no_gap_in_its_sentence(String language) {
        var told = new Sentences(CATALOGUE, language);
        assertThat(Samples.patternTypes())
                .allSatisfy(type -> assertThat(told.of(Samples.bare(type)))
                        .as(type.getSimpleName())
                        .doesNotContain("[", "]", "{", "}", "  ", " ,", " ;", " :", "()", "; ;")
                        .doesNotContain("quá hạn", " late")
                        .matches(".*[^ ,;:]"));
    }

    @Test
    void a_dossier_is_received_with_a_promise() {
        assertThat(sentences.of(received()))
                .isEqualTo("Tiếp nhận hồ sơ H98.00-261116-0001 (trực tiếp); hẹn trả 01/12/2026");
    }

    @Test
    void a_correction_calls_fact_and_event_by_their_names() {
        var correction = new DossierCorrected(
                DOSSIER, "e1", "DossierReceived", "occurredAt", "2026-11-16T01:30:00Z", null, "Ghi nhầm giờ");

        assertThat(sentences.of(correction))
                .isEqualTo(
                        "Đính chính “Thời điểm xảy ra” của “Tiếp nhận hồ sơ”: 16/11/2026 08:30. Lý do: Ghi nhầm giờ");
    }

    @Test
    void a_correction_of_a_petition_does_so_too_and_hides_what_is_sealed() {
        var number = new PetitionCorrected(
                PETITION, "e1", "PetitionTransferred", "documentNumber", "15/UBND", null, "Ghi nhầm số");
        var content = new PetitionCorrected(PETITION, "e1", "PetitionReceived", "summary", null, SEALED, "Ghi thiếu");

        assertThat(sentences.of(number))
                .isEqualTo("Đính chính “Số văn bản” của “Chuyển đơn”: 15/UBND. Lý do: Ghi nhầm số");
        assertThat(sentences.of(content))
                .isEqualTo("Đính chính “Nội dung” của “Tiếp nhận đơn”: (dữ liệu cá nhân đã mã hóa). Lý do: Ghi thiếu");
    }

    @Test
    void a_fact_has_the_name_that_its_event_gives_it() {
        assertThat(sentences.nameOf("PetitionClassified", "field")).isEqualTo("Lĩnh vực");
        assertThat(sentences.nameOf("PetitionCorrected", "field")).isEqualTo("Mục được đính chính");
    }

    @Test
    void late_over_a_weekend_is_late_by_less_than_a_working_day() {
        var late = new DossierResolved(DOSSIER, Outcome.GRANTED, null, true, 0, 0, List.of());

        assertThat(sentences.of(late)).isEqualTo("Đã xử lý xong, chấp thuận; quá hạn chưa đến 1 ngày làm việc");
        assertThat(english.of(late)).isEqualTo("Resolved, granted; less than 1 working day late");
    }

    @Test
    void only_what_was_late_is_told_as_late() {
        assertThat(sentences.of(accepted(true)))
                .isEqualTo("Thụ lý khiếu nại lần đầu (văn bản số 12/TB-UBND), quá hạn 2 ngày làm việc; "
                        + CATALOGUE.units().nameOf(WARD, "vi") + " giải quyết, hạn 16/12/2026");
        assertThat(english.of(accepted(false)))
                .isEqualTo("Complaint accepted, first instance (document no. 12/TB-UBND); to be resolved by "
                        + CATALOGUE.units().nameOf(WARD, "en") + ", due 16/12/2026");
    }

    private static ComplaintAccepted accepted(boolean late) {
        return new ComplaintAccepted(
                PETITION,
                Instance.FIRST,
                "12/TB-UBND",
                WARD,
                deadline("K11", vietnam("2026-11-16T08:00:00")),
                late,
                2,
                List.of());
    }

    @Test
    void a_day_has_no_hour_and_a_moment_has() {
        var extended = new ComplaintExtended(PETITION, "Nhiều nội dung", "3/QĐ", endOf("2026-12-16"), null, List.of());
        var announced =
                new DialogueAnnounced(PETITION, vietnam("2026-12-01T08:30:00"), "Trụ sở", "4/TB", null, List.of());

        assertThat(sentences.of(extended))
                .isEqualTo("Kéo dài thời hạn giải quyết khiếu nại từ 16/12/2026 (văn bản số 3/QĐ)."
                        + " Lý do: Nhiều nội dung");
        assertThat(sentences.of(announced))
                .isEqualTo("Thông báo đối thoại ngày 01/12/2026 08:30 tại Trụ sở (văn bản số 4/TB)");
    }

    @Test
    void lists_are_told_in_the_order_of_the_law() {
        var complex = new ComplaintComplexityRecorded(
                PETITION, Set.of(ComplexityCriterion.MANY_PEOPLE, ComplexityCriterion.SEVERAL_PLACES), "5/BC");
        var split = new PetitionSplit(
                PETITION,
                List.of(new Part(EARLIER, PetitionKind.DENUNCIATION), new Part(PETITION, PetitionKind.COMPLAINT)),
                List.of());
        var taken = new DocumentsTaken(ReceptionId.of(EARLIER.value()), List.of("Đơn viết tay", "02 ảnh"), "07/BN");

        assertThat(sentences.of(complex))
                .isEqualTo("Ghi nhận vụ việc phức tạp (văn bản số 5/BC):"
                        + " phải xác minh từ hai địa điểm trở lên; có nhiều người");
        assertThat(sentences.of(split)).isEqualTo("Tách đơn có nhiều nội dung khác nhau, thành: tố cáo; khiếu nại");
        assertThat(sentences.of(taken)).isEqualTo("Nhận tài liệu (giấy biên nhận số 07/BN): Đơn viết tay; 02 ảnh");
    }

    @Test
    void what_is_not_said_is_left_out() {
        assertThat(sentences.of(new PetitionAssigned(PETITION, WARD, null, null, List.of())))
                .isEqualTo("Giao việc cho " + CATALOGUE.units().nameOf(WARD, "vi"));
        assertThat(sentences.of(new ComplaintWithdrawn(PETITION, WithdrawalScope.WHOLE, null, 0, true, List.of())))
                .isEqualTo("Rút toàn bộ khiếu nại sau khi được giải thích, thuyết phục");
        assertThat(sentences.of(
                        new ComplaintWithdrawn(PETITION, WithdrawalScope.PART, "bồi thường", 12_000, false, List.of())))
                .isEqualTo("Rút một phần khiếu nại: bồi thường; còn 12.000 người tiếp tục khiếu nại");
    }

    @Test
    void what_was_typed_in_is_told_as_it_stands() {
        var odd = new PetitionAssigned(PETITION, WARD, "can[bo]", "xem {unit} [gấp] $1", List.of());

        assertThat(sentences.of(odd)).startsWith("Giao việc cho can[bo], ").endsWith(": xem {unit} [gấp] $1");
    }

    @Test
    void a_decision_is_told_by_which_way_it_went() {
        var refused = new ProtectionDecided(PETITION, false, Set.of(ProtectedGood.EMPLOYMENT), "6/TB", "…");
        var granted = new ProtectionDecided(PETITION, true, Set.of(ProtectedGood.EMPLOYMENT), "6/QĐ", "…");

        assertThat(sentences.of(refused)).isEqualTo("Thông báo không áp dụng biện pháp bảo vệ (văn bản số 6/TB)");
        assertThat(sentences.of(granted)).isEqualTo("Quyết định áp dụng biện pháp bảo vệ (văn bản số 6/QĐ)");
    }

    @Test
    void a_body_named_by_its_code_and_a_petition_named_by_its_id_are_told_in_words() {
        var classified = new PetitionClassified(
                PETITION,
                PetitionKind.COMPLAINT,
                Field.ADMINISTRATIVE,
                null,
                List.of(),
                false,
                WARD.value(),
                false,
                WARD.value(),
                EARLIER.value(),
                false,
                null,
                null,
                null,
                List.of());
        var ward = CATALOGUE.units().nameOf(WARD, "vi");
        assertThat(sentences.of(classified))
                .contains("thuộc thẩm quyền của " + ward, "vượt cấp: " + ward, "kéo dài: một đơn trước đó");
    }

    @Test
    void a_look_in_an_inspection_is_told_with_the_door_in_words() {
        var look = new RecordViewedInInspection(DOSSIER.value(), InspectionId.random(), "trail-api");

        assertThat(sentences.of(look)).isEqualTo("Đã xem nhật ký truy vết qua API trong cuộc thanh tra, kiểm tra");
    }

    @Test
    void a_further_denunciation_is_resolved_again_only_where_there_is_a_ground() {
        assertThat(sentences.of(reviewed(null)))
                .isEqualTo("Xem xét việc tố cáo tiếp (văn bản số 8/TB): không có căn cứ giải quyết lại");
        assertThat(sentences.of(reviewed(ReopeningGround.FACTS_OVERLOOKED)))
                .isEqualTo("Xem xét việc tố cáo tiếp (văn bản số 8/TB):"
                        + " giải quyết lại, do bỏ sót, bỏ lọt tình tiết quan trọng");
    }

    private static FurtherDenunciationReviewed reviewed(ReopeningGround ground) {
        return new FurtherDenunciationReviewed(PETITION, ground, "8/TB", null, false, 0, List.of());
    }
}
