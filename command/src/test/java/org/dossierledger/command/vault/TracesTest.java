package org.dossierledger.command.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.command.vault.SampleDenouncers.DAO;

import org.dossierledger.shared.person.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Thị Đào",
                "bà nguyen thi dao có đơn",
                "NGUYỄN THỊ ÐÀO", // the eth of old fonts
                "Nguyễn-Thị\u200bĐào",
                "Ｎguyễn Thị Đ\u00adào",
                "CCCD 099123456789.",
                "CCCD099123456789",
                "099 123 456 789",
                "099.123.456.789",
                "099-1234-56789",
                "0912345678",
                "0912.345.678",
                "+84912345678",
                "(+84) 912-345-678",
                "+84 (0)912 345 678",
                "0084 912345678",
                "84912345678",
                "912 345 678",
                "gọi\u00a00912\u00a0345\u00a0678",
                "DAO.NGUYEN@EXAMPLE.VN",
                "<dao.nguyen@example.vn>",
                "ở số 12 thôn Đông – xã Quảng Phú (tỉnh Thanh Hóa)",
                "ở SỐ 12, THÔN ĐÔNG,\nXÃ QUẢNG PHÚ, TỈNH THANH HÓA",
                "ở số 12, thôn Đông, xã Quảng Phú, tỉnh Thanh Hoá"
            })
    void a_text_that_points_at_the_denouncer_is_found(String text) {
        assertThat(Traces.of(DAO).in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Người tố cáo đề nghị giữ bí mật.",
                "ông Nguyễn Thị trấn Đào",
                "Nguyễn Thị Đàoan",
                "Thịnguyễn Thị Đào",
                "Đào Thị Nguyễn",
                "1099123456789",
                "0991234567890",
                "09123456789",
                "10912345678",
                "0812345678",
                "dao.nguyen@example.vnx",
                "thôn Đông, xã Quảng Phú",
                "số 112, thôn Đông, xã Quảng Phú, tỉnh Thanh Hóa",
                "ngày 12/09/2026, kỳ 3456, 78 trang"
            })
    void a_text_that_does_not_is_left_alone(String text) {
        assertThat(Traces.of(DAO).in(text)).isFalse();
    }

    @Test
    void what_was_not_given_is_found_nowhere() {
        var nobody = new Person(" . ", "", " ", "-", null);

        assertThat(Traces.of(nobody).in("")).isFalse();
        assertThat(Traces.of(nobody).in("Kết luận nội dung tố cáo số 1, ngày 02/03/2026."))
                .isFalse();
    }

    @Test
    void each_of_several_phones_is_found() {
        var person = new Person("Trần Văn Bình", null, "0848 123 456 / 0237.385.1234, máy lẻ 12", null, null);

        assertThat(Traces.of(person).in("gọi 0848123456")).isTrue();
        assertThat(Traces.of(person).in("gọi +84 848 123 456")).isTrue();
        assertThat(Traces.of(person).in("gọi 0237 3851234")).isTrue();
        assertThat(Traces.of(person).in("gọi 8123456")).isFalse();
        assertThat(Traces.of(person).in("ngày 12 tháng 3")).isFalse();
    }

    @Test
    void an_id_number_of_letters_and_digits_is_found() {
        var person = new Person("Trần Văn Bình", "C1234567", null, null, null);

        assertThat(Traces.of(person).in("hộ chiếu c 1234567")).isTrue();
        assertThat(Traces.of(person).in("hộ chiếu BC1234567")).isFalse();
    }
}
