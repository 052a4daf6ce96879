package org.dossierledger.app.demo;

import java.util.List;
import org.dossierledger.app.account.Role;
import org.dossierledger.shared.unit.UnitCode;

/**
 * Those who receive citizens and handle petitions at one body.
 *
 * @param body its name, as letters have it
 */
record Team(UnitCode unit, String body, Actor officer, Actor handler, Actor leader) {

    static final Team BEN_DA = at("H98.31", "UBND phường Bến Đá", "tiepdan", "H98.31", "xulydon", "lanhdaophuong");
    static final Team DONG_KHE =
            at("H98.32", "UBND phường Đông Khê", "tiepdan.dongkhe", "H98.32", "xulydon.dongkhe", "lanhdao.dongkhe");
    static final Team NINH_THACH =
            at("H98.33", "UBND xã Ninh Thạch", "tiepdan.ninhthach", "H98.33", "xulydon.ninhthach", "lanhdao.ninhthach");
    /** A district that ended on 30/06/2025. */
    static final Team YEN_LANG =
            at("H98.22", "UBND huyện Yên Lãng", "tiepdan.yenlang", "H98.22", "xulydon.yenlang", "lanhdao.yenlang");
    /** The second instance; the inspectorate verifies for it. */
    static final Team PROVINCE =
            at("H98", "UBND tỉnh Lam Giang", "tiepdantinh", "H98.01", "xacminhtinh", "lanhdaotinh");

    static final List<Team> COMMUNES = List.of(BEN_DA, BEN_DA, BEN_DA, DONG_KHE, NINH_THACH);

    private static Team at(String unit, String body, String officer, String verifying, String handler, String leader) {
        return new Team(
                UnitCode.of(unit),
                body,
                Actor.of(officer, Role.PETITION_OFFICER, unit),
                Actor.of(handler, Role.HANDLER, verifying),
                Actor.of(leader, Role.LEADER, unit));
    }

    String chair() {
        return "Chủ tịch " + body;
    }
}
