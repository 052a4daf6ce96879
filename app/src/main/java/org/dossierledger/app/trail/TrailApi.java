package org.dossierledger.app.trail;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dossierledger.app.account.Account;
import org.dossierledger.query.trail.TrailLine;
import org.dossierledger.query.trail.TrailNumbers;
import org.dossierledger.shared.InvalidField;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Trails over REST; see docs/api.md. */
@RestController
@RequestMapping("/api/v1")
class TrailApi {

    private static final int LARGEST_PAGE = 200;

    private final TrailDesk desk;
    private final TrailFiles files;

    TrailApi(TrailDesk desk, TrailFiles files) {
        this.desk = desk;
        this.files = files;
    }

    /** @param numbers only where they were asked for */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(List<TrailLine> items, String next, TrailNumbers numbers) {}

    @GetMapping("/trail")
    Answer trail(
            @AuthenticationPrincipal Account account,
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "false") boolean numbers,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Locale language) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new InvalidField("limit", "malformed");
        }
        var reading = desk.open(account, TrailParameters.asked(parameters), "trail-api", language);
        var page = reading.page(cursor, limit);
        return new Answer(page.items(), page.next(), numbers ? reading.numbers(true) : null);
    }

    @GetMapping("/trail.csv")
    void csv(
            @AuthenticationPrincipal Account account,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Locale language) {
        files.send(account, TrailParameters.asked(parameters), "csv", response, language);
    }
}
