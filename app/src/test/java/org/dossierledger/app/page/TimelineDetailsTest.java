package org.dossierledger.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.DOSSIER;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierledger.app.page.TimelineDetails.Detail;
import org.dossierledger.app.page.TimelineDetails.Details;
import org.dossierledger.shared.dossier.DossierEvent.ActionImported;
import org.dossierledger.shared.dossier.DossierEvent.DossierCorrected;
import org.dossierledger.shared.dossier.DossierEvent.DossierResolved;
import org.dossierledger.shared.dossier.DossierEvent.NoteAdded;
import org.dossierledger.shared.dossier.DossierEvent.Outcome;
import org.dossierledger.shared.dossier.DossierEvent.SupplementRequested;
import org.dossierledger.shared.event.LedgerEvent;
import org.dossierledger.shared.petition.IntakeEvent.PetitionNoteAdded;
import org.dossierledger.shared.petition.IntakeEvent.PetitionReceived;
import org.dossierledger.shared.petition.IntakeEvent.PetitionTransferred;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.petition.Petitioner.Form;
import org.dossierledger.shared.petition.Source;
import org.dossierledger.shared.petition.Subject;
import org.dossierledger.shared.sealing.Sealed;
import org.junit.jupiter.api.Test;

class TimelineDetailsTest {

    private static final Sealed LETTER = new Sealed("key", "c2VhbGVk");

    private final Map<String, String> labels = Map.of(
            "erased", "đã xóa",
            "field.text", "Nội dung",
            "field.name", "Họ tên người nộp",
            "field.Petitioner.name", "Họ tên",
            "field.petitioners", "Người gửi đơn",
            "petition.protected", "được bảo mật",
            "field.sealed", "Giá trị đúng");

    @Test
    void a_note_shows_its_text_without_being_asked() {
        var details = of(new NoteAdded(DOSSIER, LETTER), "{đã gọi điện}");

        assertThat(details).isEqualTo(new Details(true, List.of(row("Nội dung", "{đã gọi điện}"))));
    }

    @Test
    void the_right_applicant_shows_in_the_clear() {
        assertThat(of(corrected(), "{\"name\":\"Nguyễn Thị Đào\"}").rows())
                .contains(row("Họ tên người nộp", "Nguyễn Thị Đào"));
    }

    @Test
    void what_was_sealed_under_a_destroyed_key_reads_as_erased() {
        assertThat(of(corrected(), null).rows()).contains(row("Giá trị đúng", "đã xóa"));
    }

    @Test
    void unknown_columns_keep_the_names_they_had() {
        var imported = new ActionImported(DOSSIER, "cũ", null, "Ký", null, null, null, null, null, null, null, LETTER);

        assertThat(of(imported, "{\"name\":\"x\",\"GhiChu\":7}").rows())
                .containsExactly(row("name", "x"), row("GhiChu", "7"));
    }

    @Test
    void lists_stand_one_a_line_and_empty_fields_not_at_all() {
        var supplement = new SupplementRequested(DOSSIER, 1, List.of("Đơn", "Bản vẽ"), "Thiếu", null, List.of());
        assertThat(of(supplement, "").rows()).containsExactly(new Detail("items", List.of("Đơn", "Bản vẽ")));

        var resolved = new DossierResolved(DOSSIER, Outcome.GRANTED, "12/QĐ", false, 0, 0, List.of());
        assertThat(of(resolved, "").rows()).containsExactly(row("resultNumber", "12/QĐ"));
    }

    @Test
    void a_complainant_shows_in_the_clear_and_whoever_denounces_does_not() {
        assertThat(of(petition(new Petitioner(Form.INDIVIDUAL, LETTER, null, false)), "{\"name\":\"Trần Văn Bình\"}")
                        .rows())
                .contains(row("Họ tên", "Trần Văn Bình"));
        assertThat(of(petition(new Petitioner(Form.INDIVIDUAL, null, "vault", false)), "{\"name\":\"Trần Văn Bình\"}")
                        .rows())
                .contains(row("Người gửi đơn", "được bảo mật"))
                .noneMatch(detail -> detail.label().equals("Họ tên"));
    }

    @Test
    void what_the_sentence_says_is_not_said_again() {
        var transferred = new PetitionTransferred(PETITION, null, "Tòa án", "5/PC", false, 0, List.of());
        assertThat(new TimelineDetails(new Formats(null, null), letter -> Optional.empty(), this::text)
                        .of(StoredDeadlinesTest.told(transferred)))
                .isEmpty();
    }

    @Test
    void a_note_on_a_petition_shows_even_when_its_words_stand_in_the_sentence() {
        assertThat(of(new PetitionNoteAdded(PETITION, LETTER), "Ghi").rows()).containsExactly(row("Nội dung", "Ghi"));
    }

    /** Values of lists have a text each; not every field has a name. */
    private String text(String key) {
        return labels.getOrDefault(key, Character.isUpperCase(key.charAt(0)) ? key : null);
    }

    private static PetitionReceived petition(Petitioner petitioner) {
        return new PetitionReceived(
                PETITION,
                "DT.H98.31-261116-0001",
                PetitionKind.COMPLAINT,
                Source.POST,
                null,
                List.of(petitioner),
                1,
                LETTER,
                null,
                new Subject(Subject.Kind.ACT, null, null, null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    private static DossierCorrected corrected() {
        return new DossierCorrected(DOSSIER, "e1", "DossierReceived", "applicant", null, LETTER, "Sai tên");
    }

    private static Detail row(String label, String value) {
        return new Detail(label, List.of(value));
    }

    /** @param plain what the letter holds; null when its key was destroyed */
    private Details of(LedgerEvent event, String plain) {
        return new TimelineDetails(new Formats(null, null), letter -> Optional.ofNullable(plain), this::text)
                .of(StoredDeadlinesTest.told(event))
                .values()
                .iterator()
                .next();
    }
}
