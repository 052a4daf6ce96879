package org.dossierledger.app.page;

import java.util.Set;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.database.SettingsMalformed;
import org.dossierledger.app.evidence.QrCode;
import org.dossierledger.app.evidence.Receipts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What a printed receipt carries so that it can be checked later: a QR code with a link, and a code to type. */
@Component
class ReceiptMark {

    private static final String SETTING = "ledger.public-url";

    private final Receipts receipts;
    private final String publicAddress;

    /** @throws SettingsMalformed when {@code ledger.public-url} is no address */
    ReceiptMark(Ledger ledger, Receipts receipts) {
        this.receipts = receipts;
        this.publicAddress = ledger.settings()
                .get(SETTING)
                .map(address -> address.replaceAll("/+$", ""))
                .orElse(null);
        if (publicAddress != null && !publicAddress.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
            throw new SettingsMalformed(SETTING, publicAddress);
        }
    }

    /**
     * @param page where the code is typed
     * @param link what the QR code says
     */
    record Mark(String page, String link, String code, QrCode qr) {}

    /** Adds the {@code mark}, unless nothing can be signed now. */
    void add(Model model, String stream, String code, Set<String> types, int which) {
        receipts.of(stream, code, types, which).ifPresent(token -> {
            var page = address() + "/verify";
            var link = page + "/" + token;
            model.addAttribute(
                    "mark", new Mark(page, link, receipts.shortCode(token).toString(), QrCode.of(link)));
        });
    }

    private String address() {
        return publicAddress != null
                ? publicAddress
                : ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
