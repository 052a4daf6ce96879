package org.dossierledger.shared.procedure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dossierledger.shared.deadline.Length;

/**
 * The contents of a procedure that Decree 63/2010 art. 8.2 asks for, beside name, papers and time; in Vietnamese as published.
 * What is null or empty was not published, or not entered.
 *
 * @param steps trình tự thực hiện, with the allotment of each stage (quy trình nội bộ)
 * @param manners cách thức thực hiện
 * @param copies số lượng hồ sơ
 * @param applicants đối tượng thực hiện
 * @param authority cơ quan giải quyết
 * @param forms mẫu đơn, mẫu tờ khai
 * @param result kết quả thực hiện
 * @param conditions yêu cầu, điều kiện
 * @param fees phí, lệ phí
 * @param legalBasis căn cứ pháp lý
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contents(
        List<Step> steps,
        List<String> manners,
        Integer copies,
        String applicants,
        String authority,
        List<String> forms,
        String result,
        List<String> conditions,
        List<Fee> fees,
        List<String> legalBasis) {

    public Contents {
        steps = steps == null ? List.of() : List.copyOf(steps);
        manners = manners == null ? List.of() : List.copyOf(manners);
        forms = forms == null ? List.of() : List.copyOf(forms);
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
        fees = fees == null ? List.of() : List.copyOf(fees);
        legalBasis = legalBasis == null ? List.of() : List.copyOf(legalBasis);
    }

    /** @param by who does it */
    public record Step(String name, String by, Length allotment) {}

    /** @param amount in đồng */
    public record Fee(String name, long amount, Collection collected, String basis) {}

    /** Hình thức thu: khi nộp hồ sơ, khi có kết quả, trong quá trình giải quyết. */
    public enum Collection {
        ON_SUBMISSION,
        ON_RESULT,
        DURING_PROCESSING
    }
}
