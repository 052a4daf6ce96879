package org.dossierledger.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dossierledger.shared.deadline.Length;
import org.dossierledger.shared.procedure.Contents;
import org.dossierledger.shared.procedure.Procedure;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The versions of a procedure, part by part of Decree 63/2010 art. 8.2, so that one sees what changed. */
@Component
class ProcedureContents {

    private final MessageSource messages;
    private final Formats formats;

    ProcedureContents(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /**
     * @param key of the part's name in the message files
     * @param cells one for each version, the oldest first
     */
    record Row(String key, List<Cell> cells) {}

    /** @param changed whether the version before said otherwise */
    record Cell(List<String> lines, boolean changed) {}

    /** Parts of which no version says anything are left out. */
    List<Row> rows(List<Procedure> versions) {
        var rows = new ArrayList<Row>();
        add(rows, "name", versions, each -> List.of(each.name(language())));
        add(rows, "processing", versions, each -> List.of(length(each.processing())));
        add(
                rows,
                "steps",
                versions,
                of(contents -> contents.steps().stream().map(this::step).toList()));
        add(rows, "manners", versions, of(Contents::manners));
        add(rows, "papers", versions, Procedure::papers);
        add(rows, "copies", versions, of(contents -> line(contents.copies())));
        add(rows, "applicants", versions, of(contents -> line(contents.applicants())));
        add(rows, "authority", versions, of(contents -> line(contents.authority())));
        add(rows, "forms", versions, of(Contents::forms));
        add(rows, "result", versions, of(contents -> line(contents.result())));
        add(rows, "conditions", versions, of(Contents::conditions));
        add(
                rows,
                "fees",
                versions,
                of(contents -> contents.fees().stream().map(this::fee).toList()));
        add(rows, "legalBasis", versions, of(Contents::legalBasis));
        return rows;
    }

    private static void add(
            List<Row> rows, String key, List<Procedure> versions, Function<Procedure, List<String>> part) {
        var said = versions.stream().map(part).toList();
        if (said.stream().allMatch(List::isEmpty)) {
            return;
        }
        var cells = new ArrayList<Cell>();
        for (var i = 0; i < said.size(); i++) {
            cells.add(new Cell(said.get(i), i > 0 && !said.get(i).equals(said.get(i - 1))));
        }
        rows.add(new Row(key, cells));
    }

    private static Function<Procedure, List<String>> of(Function<Contents, List<String>> part) {
        return each -> each.contents() == null ? List.of() : part.apply(each.contents());
    }

    private static List<String> line(Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }

    private String step(Contents.Step step) {
        var by = step.by() == null ? step.name() : step.name() + " – " + step.by();
        return step.allotment() == null ? by : by + " (" + length(step.allotment()) + ")";
    }

    private String fee(Contents.Fee fee) {
        var amount = fee.name() + ": " + text("procedure.dong", formats.number(fee.amount()));
        return fee.collected() == null ? amount : amount + " (" + text("procedure.fee." + fee.collected()) + ")";
    }

    private String length(Length length) {
        return length.amount() + " " + text("unit." + length.unit().code());
    }

    private String text(String key, Object... facts) {
        return messages.getMessage(key, facts, LocaleContextHolder.getLocale());
    }

    private static String language() {
        return LocaleContextHolder.getLocale().getLanguage();
    }
}
