package org.dossierledger.app.page;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.dossier.DossierAction;
import org.dossierledger.app.rules.RulesAt;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.procedure.ProcedureCode;
import org.dossierledger.shared.unit.UnitCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** How pages write dates, numbers, units and procedures; templates call it {@code @formats}. */
@Component("formats")
public class Formats {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final Ledger ledger;
    private final MessageSource messages;
    private final Catalogue fixed; // null: of the rules by which the page is made

    @Autowired
    Formats(Ledger ledger, MessageSource messages) {
        this(ledger, messages, null);
    }

    private Formats(Ledger ledger, MessageSource messages, Catalogue fixed) {
        this.ledger = ledger;
        this.messages = messages;
        this.fixed = fixed;
    }

    /** The same with the names of one catalogue, whatever the page is made by. */
    Formats by(Catalogue catalogue) {
        return new Formats(ledger, messages, catalogue);
    }

    /** What is done, as a heading or a link: the words that refuse it, with a capital. */
    public String action(DossierAction action) {
        var text = messages.getMessage("action." + action.command().getSimpleName(), null, language());
        return StringUtils.capitalize(text);
    }

    /** In Asia/Ho_Chi_Minh; a dash for null. */
    public String time(Instant instant) {
        return instant == null ? "–" : TIME.format(Moment.local(instant));
    }

    public String date(Instant instant) {
        return instant == null ? "–" : DATE.format(Moment.local(instant));
    }

    /** A dash for null. */
    public String day(LocalDate day) {
        return day == null ? "–" : DATE.format(day);
    }

    /** For a drawing, where a whole name does not fit. */
    public String shortened(String name) {
        return name.length() <= 32 ? name : name.substring(0, 31) + "…";
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language()).format(number);
    }

    public String unit(String code) {
        return code == null || code.isEmpty()
                ? "–"
                : catalogue().units().nameOf(UnitCode.of(code), language().getLanguage());
    }

    public String procedure(String code) {
        return code == null || code.isEmpty()
                ? "–"
                : catalogue()
                        .procedures()
                        .nameOf(ProcedureCode.of(code), language().getLanguage());
    }

    /** A page of what was known then is told in the names of then, see {@link FormerRules}. */
    private Catalogue catalogue() {
        if (fixed != null) {
            return fixed;
        }
        var request = RequestContextHolder.getRequestAttributes();
        var then = request == null
                ? null
                : (RulesAt) request.getAttribute(FormerRules.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return then == null ? ledger.catalogue() : then.catalogue();
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
