package org.dossierledger.shared.duty;

/** Something that must be done by a day that a legal clock fixes. A case may owe several at the same time. */
public enum Duty {
    /** Thụ lý hoặc thông báo không thụ lý khiếu nại: K9, K10. */
    ACCEPTANCE,
    /** Xử lý ban đầu thông tin tố cáo: K19. */
    INITIAL_HANDLING,
    /** Chuyển tố cáo không thuộc thẩm quyền: K20. */
    TRANSFER,
    /** Chuyển phản ánh, kiến nghị gửi không đúng nơi: K32. */
    FORWARDING,
    /** Trả lời người được tiếp, người kiến nghị: K28. */
    ANSWER,
    /** Quyết định giải quyết khiếu nại: K11, K13. */
    DECISION,
    /** Gửi quyết định giải quyết khiếu nại: K14; gửi kết luận nội dung tố cáo: K24. */
    SENDING,
    /** Thông báo thụ lý tố cáo: K21. */
    ACCEPTANCE_NOTICE,
    /** Gửi quyết định tạm đình chỉ, đình chỉ, tiếp tục: K16, K23. */
    SUSPENSION_NOTICE,
    /** Kết luận nội dung tố cáo: K22. */
    CONCLUSION,
    /** Công khai kết luận nội dung tố cáo: K25. */
    PUBLICATION,
    /** Xem xét việc tố cáo tiếp: K26. */
    REVIEW,
    /** Yêu cầu báo cáo khi tố cáo quá hạn: K27. */
    DEMAND,
    /** Báo cáo về việc tố cáo quá hạn: K27-report. */
    REPORT,
    /** Báo kết quả cho cơ quan chuyển đơn: K29. */
    RESULT_BACK,
    /** Báo kết quả cho người được tiếp: K29-person. */
    RESULT_ON,
    /** Thông báo từ chối tiếp công dân: K30. */
    REFUSAL_NOTICE,
    /** Kết thúc thanh tra, kiểm tra trực tiếp: K33. */
    DIRECT_INSPECTION,
    /** Ký kết luận thanh tra: K34. */
    INSPECTION_CONCLUSION,
    /** Công khai kết luận thanh tra: K35. */
    INSPECTION_PUBLICATION,
    /** Thực hiện kiến nghị: by the day that the conclusion gives. */
    RECOMMENDATION
}
