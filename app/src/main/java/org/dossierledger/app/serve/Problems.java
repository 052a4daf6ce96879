package org.dossierledger.app.serve;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.dossierledger.app.catalogue.ProcedureNotFound;
import org.dossierledger.app.catalogue.UnitNotFound;
import org.dossierledger.app.dossier.DocumentElsewhere;
import org.dossierledger.app.dossier.UnknownAction;
import org.dossierledger.app.mining.OutsideInspectedPeriod;
import org.dossierledger.app.petition.IdentifiesDenouncer;
import org.dossierledger.app.petition.UnknownStep;
import org.dossierledger.app.security.NotAllowed;
import org.dossierledger.app.trail.UnknownSubject;
import org.dossierledger.command.act.StaleVersion;
import org.dossierledger.command.eventlog.SequenceTaken;
import org.dossierledger.command.sealing.ErasuresUnreadable;
import org.dossierledger.command.sealing.MasterKeyUnusable;
import org.dossierledger.query.dossier.UnknownDossier;
import org.dossierledger.query.inspection.UnknownInspection;
import org.dossierledger.query.inspection.UnknownRecommendation;
import org.dossierledger.query.petition.UnknownPetition;
import org.dossierledger.query.reception.UnknownReception;
import org.dossierledger.query.report.UnknownReport;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** What went wrong as a problem (RFC 9457) in the reader's language; nothing that only a programmer understands. */
@Component
public class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Map<Class<? extends Refusal>, HttpStatus> STATUS = Map.ofEntries(
            Map.entry(InvalidField.class, HttpStatus.BAD_REQUEST),
            Map.entry(NotAllowed.class, HttpStatus.FORBIDDEN),
            Map.entry(OutsideInspectedPeriod.class, HttpStatus.FORBIDDEN),
            Map.entry(UnknownDossier.class, HttpStatus.NOT_FOUND),
            Map.entry(UnknownPetition.class, HttpStatus.NOT_FOUND),
            Map.entry(UnknownReception.class, HttpStatus.NOT_FOUND),
            Map.entry(UnknownInspection.class, HttpStatus.NOT_FOUND),
            Map.entry(UnknownRecommendation.class, HttpStatus.NOT_FOUND),
            Map.entry(UnknownAction.class, HttpStatus.NOT_FOUND),
            Map.entry(ProcedureNotFound.class, HttpStatus.NOT_FOUND),
            Map.entry(UnitNotFound.class, HttpStatus.NOT_FOUND),
            Map.entry(UnknownReport.class, HttpStatus.NOT_FOUND),
            Map.entry(UnknownSubject.class, HttpStatus.NOT_FOUND),
            Map.entry(UnknownStep.class, HttpStatus.NOT_FOUND),
            Map.entry(SequenceTaken.class, HttpStatus.CONFLICT),
            Map.entry(StaleVersion.class, HttpStatus.PRECONDITION_FAILED),
            Map.entry(DocumentElsewhere.class, HttpStatus.SERVICE_UNAVAILABLE));

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    public ProblemDetail of(Throwable failure, Locale language) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MasterKeyUnusable || cause instanceof ErasuresUnreadable) {
                LOG.error(
                        "a file of the ledger cannot be used", failure); // where it is concerns nobody but the operator
                return problem(HttpStatus.SERVICE_UNAVAILABLE, "Unavailable", language);
            }
            if (cause instanceof Refusal refusal) {
                return refused(refusal, language);
            }
            if (cause instanceof ConcurrencyException) {
                return problem(HttpStatus.CONFLICT, "ConcurrentChange", language);
            }
            if (cause instanceof AggregateNotFoundException) {
                return problem(HttpStatus.NOT_FOUND, "NotFound", language);
            }
            if (cause instanceof IncompatibleAggregateException) {
                return problem(HttpStatus.CONFLICT, "IdOfAnotherKind", language);
            }
            if (cause instanceof InvalidParameterException || cause instanceof MaxUploadSizeExceededException) {
                return oversizedOrMalformed(cause, language);
            }
            if (cause instanceof DataAccessException) {
                LOG.warn("database", failure);
                return problem(HttpStatus.SERVICE_UNAVAILABLE, "Unavailable", language);
            }
            if (cause instanceof CommandExecutionException remote
                    && remote.getDetails().isPresent()) {
                LOG.warn("command", remote);
            }
        }
        LOG.error("unexpected", failure);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "Unexpected", language);
    }

    /** Forms and files that the web server itself could not take. */
    private ProblemDetail oversizedOrMalformed(Throwable failure, Locale language) {
        var tooLarge = !(failure instanceof InvalidParameterException invalid)
                || invalid.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value();
        return tooLarge
                ? problem(HttpStatus.CONTENT_TOO_LARGE, "TooLarge", language)
                : problem(HttpStatus.BAD_REQUEST, "Malformed", language);
    }

    public ProblemDetail problem(HttpStatus status, String code, Locale language) {
        return problem(status, code, messages.getMessage("problem." + code, null, code, language));
    }

    private ProblemDetail refused(Refusal refusal, Locale language) {
        var status = STATUS.getOrDefault(
                refusal.getClass(), refusal.retryable() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.CONFLICT);
        if (refusal.getClass().getSimpleName().equals("MomentMalformed")
                || refusal.getClass().getPackageName().endsWith("shared.deadline")) {
            status = HttpStatus.BAD_REQUEST;
        }
        var problem = problem(status, refusal.getClass().getSimpleName(), sentence(refusal, language));
        if (refusal instanceof InvalidField invalid) {
            problem.setProperty("field", invalid.field());
        }
        return problem;
    }

    /** The refusal in one sentence. A field is called what the page calls it, where a page shows it. */
    public String sentence(Refusal refusal, Locale language) {
        return sentence(refusal, language, field -> text("field." + field, language));
    }

    /** @param labels what the form at hand calls a field; null where it shows none of that name */
    public String sentence(Refusal refusal, Locale language, UnaryOperator<String> labels) {
        var arguments = refusal.arguments().stream()
                .map(argument -> RefusalWords.of(argument, key -> text(key, language)))
                .toArray();
        var invalid = refusal instanceof InvalidField;
        var label = invalid || refusal instanceof IdentifiesDenouncer
                ? labels.apply(String.valueOf(refusal.arguments().get(0)))
                : null;
        if (label != null) {
            arguments[0] = label;
        }
        return messages.getMessage(
                invalid && label != null ? "problem.InvalidField" : refusal.messageKey(),
                arguments,
                refusal.messageKey(),
                language);
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, null, language);
    }

    private static ProblemDetail problem(HttpStatus status, String code, String sentence) {
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setType(URI.create("urn:dossier-ledger:problem:" + code));
        problem.setTitle(code);
        problem.setProperty("code", code);
        return problem;
    }
}
