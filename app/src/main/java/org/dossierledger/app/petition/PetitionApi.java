package org.dossierledger.app.petition;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.dossier.TimelineAnswer;
import org.dossierledger.app.request.Headers;
import org.dossierledger.app.request.RegisterMoment;
import org.dossierledger.app.request.Visit;
import org.dossierledger.query.petition.PetitionPage;
import org.dossierledger.query.petition.PetitionState;
import org.dossierledger.query.petition.UnknownPetition;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.PetitionStatus;
import org.dossierledger.shared.unit.UnitReading;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Petitions over REST; see docs/api.md. What is posted to {@code complaints} is registered as what its writer calls it;
 * {@code petitions} takes what nobody has read yet, and lists all kinds.
 */
@RestController
@RequestMapping({"/api/v1/complaints", "/api/v1/denunciations", "/api/v1/feedback", "/api/v1/petitions"})
class PetitionApi {

    private static final int LARGEST_PAGE = 200;
    private static final Pattern OWN_PATH = Pattern.compile("documents|evidence-pack|identity|originals|secret");

    private final Ledger ledger;
    private final PetitionDesk desk;
    private final PetitionAccess access;
    private final PetitionViewing viewing;
    private final PetitionDocuments documents;
    private final Identities identities;
    private final PetitionLinks links;
    private final MessageSource messages;

    PetitionApi(
            Ledger ledger,
            PetitionDesk desk,
            PetitionAccess access,
            PetitionViewing viewing,
            PetitionDocuments documents,
            Identities identities,
            PetitionLinks links,
            MessageSource messages) {
        this.ledger = ledger;
        this.desk = desk;
        this.access = access;
        this.viewing = viewing;
        this.documents = documents;
        this.identities = identities;
        this.links = links;
        this.messages = messages;
    }

    /** Under which of the four addresses it was asked. */
    @ModelAttribute("kinds")
    String kinds(HttpServletRequest request) {
        return request.getRequestURI().split("/")[3];
    }

    @PostMapping
    ResponseEntity<JsonNode> receive(
            @AuthenticationPrincipal Account account,
            @Parameter(hidden = true) @ModelAttribute(name = "kinds", binding = false) String kinds,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody ObjectNode body,
            Locale language) {
        var kind = kind(kinds, body);
        return created(kinds, desk.receive(Headers.visit(account, key, null, body), kind, body), language);
    }

    /** A classified petition: only a stub. */
    @PostMapping("/secret")
    ResponseEntity<JsonNode> secret(
            @AuthenticationPrincipal Account account,
            @Parameter(hidden = true) @ModelAttribute(name = "kinds", binding = false) String kinds,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody ObjectNode body,
            Locale language) {
        var kind = kind(kinds, body);
        return created(kinds, desk.noteSecret(Headers.visit(account, key, null, body), kind, body), language);
    }

    @PostMapping("/{petition}/{step}")
    ResponseEntity<JsonNode> act(
            @AuthenticationPrincipal Account account,
            @Parameter(hidden = true) @ModelAttribute(name = "kinds", binding = false) String kinds,
            @PathVariable String petition,
            @PathVariable String step,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestHeader(name = "If-Match", required = false) String version,
            @RequestBody ObjectNode body,
            Locale language) {
        if (OWN_PATH.matcher(step).matches()) {
            throw new UnknownStep(step);
        }
        mine(account, kinds, petition);
        return answer(desk.act(Headers.visit(account, key, version, body), petition, step, body), language);
    }

    @GetMapping("/{petition}")
    ResponseEntity<JsonNode> state(
            @AuthenticationPrincipal Account account,
            @Parameter(hidden = true) @ModelAttribute(name = "kinds", binding = false) String kinds,
            @PathVariable String petition,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            Locale language) {
        var now = seen(account, kinds, petition, "state");
        var known = knownAt(knownAt);
        return answer(ledger.reads().petitions(known).state(now.id(), asOf(asOf), known), language);
    }

    @GetMapping("/{petition}/timeline")
    TimelineAnswer timeline(
            @AuthenticationPrincipal Account account,
            @Parameter(hidden = true) @ModelAttribute(name = "kinds", binding = false) String kinds,
            @PathVariable String petition,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            Locale language) {
        var now = seen(account, kinds, petition, "timeline");
        var known = knownAt(knownAt);
        var entries = ledger.reads()
                .petitions()
                .timeline(
                        now.id(),
                        asOf(asOf),
                        known,
                        new Sentences(ledger.rulesAt(known).catalogue(), language.getLanguage()));
        return TimelineAnswer.of(now.id(), now.code(), now.kind(), entries, ledger.keyring())
                .with(data -> links.closed(data, now));
    }

    private PetitionState seen(Account account, String kinds, String petition, String what) {
        var now = desk.state(petition);
        access.see(account, now);
        ofKind(kinds, now);
        viewing.record(account, now, what, "api");
        return now;
    }

    @GetMapping
    PetitionPage register(
            @AuthenticationPrincipal Account account,
            @Parameter(hidden = true) @ModelAttribute(name = "kinds", binding = false) String kinds,
            @RequestParam(required = false) String name,
            @RequestParam(required = false) String code,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String officer,
            @RequestParam(required = false) PetitionStatus status,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "false") boolean dueFirst,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            @RequestParam(required = false) String answering,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new InvalidField("limit", "malformed");
        }
        var then = RegisterMoment.of(asOf, knownAt, ledger.clock());
        var rules = ledger.rulesAt(then == null ? null : then.knownAt());
        var reading = UnitReading.of(rules.catalogue().units(), answering);
        var asked = access.search(account, unit, reading.on());
        var search = (then == null ? asked : access.search(account, null))
                .ofKinds(kinds.equals("petitions") ? null : Set.of(feature(kinds)))
                .named(name, code)
                .with(officer, status)
                .received(from == null ? null : Moment.startOf(from), to == null ? null : Moment.asOf(to))
                .ordered(open, dueFirst)
                .page(cursor, limit);
        var register = ledger.reads().petitionRegister();
        return (then == null ? register.find(search) : register.find(search, then.within(asked.scope()))).read(reading);
    }

    @PostMapping(path = "/{petition}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<JsonNode> attach(
            @AuthenticationPrincipal Account account,
            @Parameter(hidden = true) @ModelAttribute(name = "kinds", binding = false) String kinds,
            @PathVariable String petition,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestParam MultipartFile file,
            @RequestParam String description,
            @RequestParam(defaultValue = "false") boolean original,
            Locale language)
            throws IOException {
        mine(account, kinds, petition);
        var visit = new Visit(account, key, "api", null, null);
        return answer(documents.attach(visit, petition, file, description, original), language);
    }

    @GetMapping("/{petition}/documents/{sha256}")
    ResponseEntity<Resource> download(
            @AuthenticationPrincipal Account account,
            @Parameter(hidden = true) @ModelAttribute(name = "kinds", binding = false) String kinds,
            @PathVariable String petition,
            @PathVariable String sha256) {
        mine(account, kinds, petition);
        return documents.download(account, petition, sha256);
    }

    /** Opens the identity in the vault under an approved request: {@code {"request": …}}. */
    @PostMapping("/{petition}/identity")
    ResponseEntity<Identities.Opened> identity(
            @AuthenticationPrincipal Account account,
            @Parameter(hidden = true) @ModelAttribute(name = "kinds", binding = false) String kinds,
            @PathVariable String petition,
            @RequestBody ObjectNode body) {
        mine(account, kinds, petition);
        var visit = new Visit(account, null, "api", null, null);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(identities.open(visit, petition, body.path("request").asString("")));
    }

    @PostMapping("/{petition}/originals/{document}")
    ResponseEntity<byte[]> original(
            @AuthenticationPrincipal Account account,
            @Parameter(hidden = true) @ModelAttribute(name = "kinds", binding = false) String kinds,
            @PathVariable String petition,
            @PathVariable String document,
            @RequestBody ObjectNode body) {
        mine(account, kinds, petition);
        var visit = new Visit(account, null, "api", null, null);
        var opened = identities.original(visit, petition, body.path("request").asString(""), document);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + document + "\"")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(opened.bytes());
    }

    /** Whoever may not see it learns nothing of its kind. */
    private void mine(Account account, String kinds, String petition) {
        var state = desk.state(petition);
        access.see(account, state);
        ofKind(kinds, state);
    }

    /** What was classified as another kind has moved: its address is that of its kind. */
    private static void ofKind(String kinds, PetitionState petition) {
        if (!kinds.equals("petitions") && !petition.kind().equals(feature(kinds))) {
            throw new UnknownPetition(petition.code());
        }
    }

    private static String feature(String kinds) {
        return kinds.equals("feedback") ? kinds : kinds.substring(0, kinds.length() - 1);
    }

    private static PetitionKind kind(String kinds, ObjectNode body) {
        var stated = body.remove("kind");
        var kind = stated == null ? usual(kinds) : named(stated.asString(""));
        if (kinds.equals("petitions") || kind.feature().equals(feature(kinds))) {
            return kind;
        }
        throw new InvalidField("kind", "malformed");
    }

    private static PetitionKind usual(String kinds) {
        return switch (kinds) {
            case "complaints" -> PetitionKind.COMPLAINT;
            case "denunciations" -> PetitionKind.DENUNCIATION;
            case "feedback" -> PetitionKind.FEEDBACK;
            default -> PetitionKind.MIXED;
        };
    }

    private static PetitionKind named(String kind) {
        try {
            return PetitionKind.valueOf(kind);
        } catch (IllegalArgumentException e) {
            throw new InvalidField("kind", "malformed");
        }
    }

    private Instant asOf(String asOf) {
        return asOf == null ? ledger.clock().instant() : Moment.asOf(asOf);
    }

    private static Instant knownAt(String knownAt) {
        return knownAt == null ? Instant.MAX : Moment.asOf(knownAt);
    }

    private ResponseEntity<JsonNode> created(String kinds, PetitionState state, Locale language) {
        return ResponseEntity.created(URI.create("/api/v1/" + kinds + "/" + state.id()))
                .eTag(etag(state))
                .body(words(state, language));
    }

    private ResponseEntity<JsonNode> answer(PetitionState state, Locale language) {
        return ResponseEntity.ok().eTag(etag(state)).body(words(state, language));
    }

    /** The version, and what changes without an event: how late it is. */
    private static String etag(PetitionState state) {
        return state.version() + (state.late() ? "-" + state.workingDaysLate() : "");
    }

    private JsonNode words(PetitionState state, Locale language) {
        var text = messages.getMessage("petitionStatus." + state.status(), null, language);
        return links.closed(EventJson.MAPPER.valueToTree(new PetitionAnswer(state, text)), state);
    }
}
