package org.dossierledger.command.vault;

import org.dossierledger.shared.person.Person;

final class SampleDenouncers {

    static final Person DAO = new Person(
            "Nguyễn Thị Đào",
            "099123456789",
            "0912 345 678",
            "dao.nguyen@example.vn",
            "Số 12, thôn Đông, xã Quảng Phú, tỉnh Thanh Hóa");

    private SampleDenouncers() {}
}
