package org.dossierledger.app.trail;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.request.AskedUnit;
import org.dossierledger.query.scope.Scope;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.query.trail.Trail;
import org.dossierledger.query.trail.TrailLine;
import org.dossierledger.query.trail.TrailNumbers;
import org.dossierledger.query.trail.TrailPage;
import org.dossierledger.query.trail.TrailQuestion;
import org.dossierledger.shared.unit.UnitCode;
import org.dossierledger.shared.unit.Units;

/** One trail, read by somebody who sees what some units did. */
public final class TrailReading {

    private final TrailAsked asked;
    private final Trail trail;
    private final Units units;
    private final Sentences sentences;
    private final TrailSubject subject;
    private final TrailQuestion question;

    /**
     * @param subject whose trail it is; null for more than of one thing
     * @param seen the units of the reader; null for everything
     * @param limits of the reader's time; null for none
     * @param language {@code vi} or {@code en}
     */
    TrailReading(
            TrailAsked asked, TrailSubject subject, Set<String> seen, Scope limits, Ledger ledger, String language) {
        this.asked = asked;
        this.trail = ledger.reads().trail();
        this.units = ledger.catalogue().units();
        this.sentences = new Sentences(ledger.catalogue(), language);
        this.subject = subject;
        this.question =
                asked.question(seen, limits, recordedUnder(seen, ledger), subject == null ? null : subject.id());
    }

    /** Of whoever operates the ledger: everything. @throws UnknownSubject when there is no such thing */
    public static TrailReading ofOperator(TrailAsked asked, Ledger ledger, String language) {
        var subject = asked.of() == null ? null : TrailSubject.of(asked.of(), null, any -> true, ledger);
        return new TrailReading(asked, subject, null, null, ledger, language);
    }

    /** Null where the trail is not of one thing. */
    public TrailSubject subject() {
        return subject;
    }

    public TrailPage page(String cursor, int limit) {
        var page = trail.page(question.page(cursor, limit), sentences);
        return new TrailPage(page.items().stream().map(this::answering).toList(), page.next());
    }

    public void each(Consumer<TrailLine> take) {
        trail.each(question, sentences, line -> take.accept(answering(line)));
    }

    /** @param all also where that takes seconds */
    public TrailNumbers numbers(boolean all) {
        return trail.numbers(question, all ? Integer.MAX_VALUE : Trail.COUNTED);
    }

    /** By the unit and those below it as recorded; or by what the body answers for. */
    private Set<String> recordedUnder(Set<String> seen, Ledger ledger) {
        if (asked.unit() == null) {
            return seen;
        }
        var body = AskedUnit.of(asked.unit(), ledger);
        var codes = asked.answeringOn() == null ? units.under(body) : units.answersFor(body, asked.answeringOn());
        var wanted = codes.stream().map(UnitCode::value).collect(Collectors.toCollection(HashSet::new));
        if (units.find(body).isEmpty()) {
            wanted.add(asked.unit()); // of another system, whose codes the catalogue does not know
        }
        if (seen != null) {
            wanted.retainAll(seen);
        }
        return wanted;
    }

    private TrailLine answering(TrailLine line) {
        if (asked.answeringOn() == null || line.unit() == null) {
            return line;
        }
        return line.answeredBy(units.answeringFirst(UnitCode.of(line.unit()), null, asked.answeringOn())
                .value());
    }
}
