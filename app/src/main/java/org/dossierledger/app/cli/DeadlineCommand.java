package org.dossierledger.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dossierledger.app.deadline.DeadlineAnswer;
import org.dossierledger.app.deadline.DeadlineQuestion;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.deadline.DeadlineTexts;
import org.dossierledger.shared.deadline.Deadlines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code ledger deadline}: when something is due and why. Needs no data and no server. */
@Command(
        name = "deadline",
        mixinStandardHelpOptions = true,
        description = "Tính và giải thích một thời hạn (when something is due, explained day by day).")
public final class DeadlineCommand implements Callable<Integer> {

    private static final int BAD_INPUT = 2;

    @Option(names = "--clock", paramLabel = "ID", description = "K1 … K7, KPI; bỏ trống: chỉ tính theo --length")
    private String clock;

    @Option(
            names = "--start",
            paramLabel = "T",
            description = "ISO 8601; không có múi giờ: Asia/Ho_Chi_Minh; chỉ có ngày: cuối ngày đó")
    private String start;

    @Option(names = "--length", paramLabel = "N", description = "độ dài, với K1 và khi không có --clock")
    private String length;

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description = "working-days (mặc định), calendar-days, working-hours")
    private String unit;

    @Option(names = "--pause", paramLabel = "FROM/TO", description = "từ lúc yêu cầu bổ sung đến lúc bổ sung xong")
    private List<String> supplements;

    @Option(names = "--payment", paramLabel = "FROM/TO", description = "thời gian chờ nghĩa vụ tài chính, không tính")
    private List<String> payments;

    @Option(
            names = "--policy",
            paramLabel = "P",
            description = "restart, pause, calendar-time (mặc định theo thời hạn)")
    private String policy;

    @Option(names = "--extend", paramLabel = "N", description = "gia hạn thêm N đơn vị")
    private String extend;

    @Option(names = "--lang", paramLabel = "vi|en", defaultValue = "vi", description = "vi (mặc định), en")
    private String language;

    @Option(names = "--json", description = "một văn bản JSON trên đầu ra chuẩn")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var texts = new DeadlineTexts(Locale.forLanguageTag(language));
        var out = spec.commandLine().getOut();
        try {
            var explanation = Deadlines.load().explain(question().request());
            out.println(
                    json
                            ? JsonMapper.shared()
                                    .writerWithDefaultPrettyPrinter()
                                    .writeValueAsString(DeadlineAnswer.of(explanation, texts))
                            : new DeadlineTable(explanation, texts).toString());
            out.flush();
            return 0;
        } catch (Refusal refusal) {
            spec.commandLine().getErr().println(texts.refusal(refusal));
            return BAD_INPUT;
        }
    }

    private DeadlineQuestion question() {
        return new DeadlineQuestion(clock, start, length, unit, supplements, payments, extend, policy);
    }
}
