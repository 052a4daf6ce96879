package org.dossierledger.app.health;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dossierledger.app.Ledger;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For load balancers and whoever watches; open to all, without secrets, from what was seen within the last second. */
@RestController
class HealthApi {

    private static final String UP = "up";
    private static final String DOWN = "down";

    private final Ledger ledger;
    private final Pulse pulse;

    HealthApi(Ledger ledger, Pulse pulse) {
        this.ledger = ledger;
        this.pulse = pulse;
    }

    /** The process answers; whether it should be started anew depends on nothing else. */
    @GetMapping("/health/live")
    ResponseEntity<Map<String, Object>> live() {
        return answer(true, Map.of("status", UP));
    }

    /** Whether it can be read here. Being behind takes no node out: all of them read the same tables. */
    @GetMapping("/health/ready")
    ResponseEntity<Map<String, Object>> ready() {
        return parts(pulse.reads().isPresent());
    }

    /** Whether it can be read and written here. */
    @GetMapping("/health/write")
    ResponseEntity<Map<String, Object>> write() {
        return parts(pulse.reads().isPresent()
                && pulse.store().filter(StoreStanding::appends).isPresent());
    }

    /** The short answer that there was before. */
    @GetMapping("/healthz")
    ResponseEntity<Map<String, Object>> health() {
        var reads = pulse.reads().orElse(null);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("status", reads == null ? DOWN : UP);
        if (reads != null) {
            answer.put("lag", pulse.age().events());
            answer.put("unsealed", unsealed(reads));
            answer.put("sealing", sealing());
        }
        return answer(reads != null, answer);
    }

    private ResponseEntity<Map<String, Object>> parts(boolean well) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("status", well ? UP : DOWN);
        answer.put("eventStore", eventStore());
        answer.put("readModels", readModels());
        answer.put("sealing", sealingPart());
        return answer(well, answer);
    }

    private Map<String, Object> eventStore() {
        var part = new LinkedHashMap<String, Object>();
        pulse.store()
                .ifPresentOrElse(
                        store -> {
                            part.put("status", !store.current() ? DOWN : store.appends() ? UP : "readOnly");
                            part.put("head", store.head());
                            if (store.trouble() != null) {
                                part.put("trouble", store.trouble());
                            }
                        },
                        () -> part.put("status", DOWN));
        return part;
    }

    private Map<String, Object> readModels() {
        var part = new LinkedHashMap<String, Object>();
        var age = pulse.age();
        part.put("status", pulse.reads().isEmpty() ? DOWN : age.told() ? "behind" : UP);
        part.put("lagEvents", age.events());
        part.put("lagSeconds", age.told() ? age.seconds() : 0);
        pulse.reads().ifPresent(reads -> part.put("parkedStreams", reads.parked()));
        return part;
    }

    private Map<String, Object> sealingPart() {
        var part = new LinkedHashMap<String, Object>();
        part.put("status", sealing());
        pulse.reads().ifPresent(reads -> part.put("unsealed", unsealed(reads)));
        return part;
    }

    private String sealing() {
        return ledger.sealing().halted().isPresent() ? "halted" : "running";
    }

    private long unsealed(ReadStanding reads) {
        return Math.max(0, pulse.store().map(StoreStanding::head).orElse(0L) - reads.sealed());
    }

    private static ResponseEntity<Map<String, Object>> answer(boolean well, Map<String, Object> body) {
        var answer = well ? ResponseEntity.ok() : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE);
        if (!well) {
            answer.header(HttpHeaders.RETRY_AFTER, "5");
        }
        return answer.cacheControl(CacheControl.noStore()).body(body);
    }
}
