package org.dossierledger.app.demo;

import java.util.List;
import org.dossierledger.app.account.Accounts;
import org.dossierledger.app.account.Role;
import org.dossierledger.shared.unit.UnitCode;

/** Accounts of the made-up province, at least one for each role, with passwords that everybody may know. */
public final class DemoAccounts {

    /** @param password in the clear: it opens a made-up province and nothing else */
    public record Login(String username, String password, Role role, String unit, String displayName) {}

    private static final List<Login> LOGINS = List.of(
            new Login("motcua", "motcua-demo", Role.CLERK, "H98.00", "Cán bộ một cửa tỉnh"),
            new Login("bendathanh", "bendathanh-demo", Role.CLERK, "H98.31", "Cán bộ một cửa phường Bến Đá"),
            new Login("chuyenvien1", "chuyenvien1-demo", Role.HANDLER, "H98.04.01", "Chuyên viên đất đai"),
            new Login("lanhdao", "lanhdao-demo", Role.LEADER, "H98.04", "Lãnh đạo Sở Nông nghiệp và Môi trường"),
            new Login("tiepdan", "tiepdan-demo", Role.PETITION_OFFICER, "H98.31", "Cán bộ tiếp công dân phường Bến Đá"),
            new Login("xulydon", "xulydon-demo", Role.HANDLER, "H98.31", "Cán bộ xử lý đơn phường Bến Đá"),
            new Login("lanhdaophuong", "lanhdaophuong-demo", Role.LEADER, "H98.31", "Lãnh đạo UBND phường Bến Đá"),
            new Login("tiepdantinh", "tiepdantinh-demo", Role.PETITION_OFFICER, "H98", "Cán bộ tiếp công dân tỉnh"),
            new Login("xacminhtinh", "xacminhtinh-demo", Role.HANDLER, "H98.01", "Cán bộ xác minh Thanh tra tỉnh"),
            new Login("lanhdaotinh", "lanhdaotinh-demo", Role.LEADER, "H98", "Lãnh đạo UBND tỉnh"),
            new Login("thanhtra", "thanhtra-demo", Role.INSPECTOR, "H98.01", "Thanh tra viên"),
            new Login("thanhtra2", "thanhtra2-demo", Role.INSPECTOR, "H98.01", "Thanh tra viên thứ hai"),
            new Login("chanhthanhtra", "chanhthanhtra-demo", Role.LEADER, "H98.01", "Chánh Thanh tra tỉnh"),
            new Login("quantri", "quantri-demo", Role.ADMINISTRATOR, "H98", "Quản trị hệ thống"));

    private DemoAccounts() {}

    /** Creates those that are missing. */
    public static List<Login> ensure(Accounts accounts) {
        for (var login : LOGINS) {
            if (accounts.find(login.username()).isEmpty()) {
                accounts.create(
                        login.username(),
                        login.password(),
                        login.role(),
                        UnitCode.of(login.unit()),
                        login.displayName());
            }
        }
        return LOGINS;
    }
}
