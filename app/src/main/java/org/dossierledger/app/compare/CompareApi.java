package org.dossierledger.app.compare;

import java.time.Instant;
import java.util.Locale;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.compare.ComparedLists.Asking;
import org.dossierledger.query.compare.LateDifferences;
import org.dossierledger.query.compare.Point;
import org.dossierledger.query.dossier.RegisterPage;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Comparisons over REST; see docs/api.md. An instant that is not given is now. */
@RestController
@RequestMapping("/api/v1/compare")
class CompareApi {

    private static final int LARGEST_PAGE = 50;

    private final CompareDesk desk;
    private final ComparedLists lists;
    private final Ledger ledger;

    CompareApi(CompareDesk desk, ComparedLists lists, Ledger ledger) {
        this.desk = desk;
        this.lists = lists;
        this.ledger = ledger;
    }

    /** @param record id or code */
    @GetMapping("/record")
    RecordComparison record(
            @AuthenticationPrincipal Account account,
            @RequestParam String record,
            @RequestParam(required = false) String beforeAsOf,
            @RequestParam(required = false) String beforeKnownAt,
            @RequestParam(required = false) String afterAsOf,
            @RequestParam(required = false) String afterKnownAt,
            Locale language) {
        return desk.record(
                account,
                record,
                point(beforeAsOf, beforeKnownAt),
                point(afterAsOf, afterKnownAt),
                language.getLanguage(),
                "api");
    }

    @GetMapping("/late")
    LateDifferences late(
            @AuthenticationPrincipal Account account,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String beforeAsOf,
            @RequestParam(required = false) String beforeKnownAt,
            @RequestParam(required = false) String afterAsOf,
            @RequestParam(required = false) String afterKnownAt) {
        return desk.late(account, kind, unit, point(beforeAsOf, beforeKnownAt), point(afterAsOf, afterKnownAt));
    }

    /** The dossiers that stand otherwise in the register at the two, by id. */
    @GetMapping("/register")
    ComparedLists.Page<RegisterPage.Row> register(
            @AuthenticationPrincipal Account account,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String beforeAsOf,
            @RequestParam(required = false) String beforeKnownAt,
            @RequestParam(required = false) String afterAsOf,
            @RequestParam(required = false) String afterKnownAt,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Locale language) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new InvalidField("limit", "malformed");
        }
        return lists.register(
                account,
                unit,
                point(beforeAsOf, beforeKnownAt),
                point(afterAsOf, afterKnownAt),
                cursor,
                limit,
                new Asking(language.getLanguage(), "api"));
    }

    private Point point(String asOf, String knownAt) {
        return new Point(
                asOf == null ? ledger.clock().instant() : Moment.asOf(asOf),
                knownAt == null ? Instant.MAX : Moment.asOf(knownAt));
    }
}
