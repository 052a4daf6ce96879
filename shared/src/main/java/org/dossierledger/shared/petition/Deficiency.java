package org.dossierledger.shared.petition;

/** Why a petition does not meet the conditions for being handled (Circular 05/2021/TT-TTCP; Law on Denunciations art. 25). */
public enum Deficiency {
    /** Không ghi họ tên, địa chỉ. */
    ANONYMOUS,
    /** Mạo danh. */
    FALSE_NAME,
    /** Không ký tên, điểm chỉ. */
    UNSIGNED,
    /** Không ghi ngày, tháng, năm. */
    UNDATED,
    /** Không rõ nội dung. */
    UNCLEAR,
    /** Không viết bằng tiếng Việt, không kèm bản dịch. */
    NOT_IN_VIETNAMESE,
    /** Đã được hướng dẫn, trả lời đúng quy định. */
    ALREADY_GUIDED,
    /** Chỉ là bản sao gửi nhiều nơi. */
    COPY_TO_MANY,
    /** Nội dung chống phá, kích động. */
    ABUSIVE
}
