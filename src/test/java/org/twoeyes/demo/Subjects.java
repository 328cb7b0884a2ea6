package org.twoeyes.demo;

import java.util.List;
import java.util.Map;

/** What meetings, calls and messages are about. */
final class Subjects {

    private static final Map<String, List<String>> ENGLISH = Map.of(
            "meeting",
            List.of(
                    "Quarterly business review",
                    "Radio expansion plan",
                    "Price list 2026",
                    "Roadmap for the core network",
                    "Service levels, monthly review",
                    "Framework agreement, second round",
                    "Budget for the next year",
                    "Fibre roll-out: milestones"),
            "call",
            List.of(
                    "Follow-up on open points",
                    "Delivery date moved",
                    "Questions on the offer",
                    "Spare parts",
                    "Preparing the board paper",
                    "Change request"),
            "visit",
            List.of(
                    "Site survey",
                    "Control room visit",
                    "Factory tour",
                    "Acceptance test on site",
                    "Visit to the test laboratory",
                    "Introduction of the new team"),
            "workshop",
            List.of("Energy saving workshop", "Migration workshop", "Security workshop, day one", "Automation ideas"),
            "event",
            List.of("User forum", "Industry dinner", "Technology day"),
            "email",
            List.of("Minutes", "Offer sent", "Answer to your questions", "Draft contract", "Documents for the audit"),
            "message",
            List.of("Short question", "Date for a talk", "Happy new year"),
            "complaint",
            List.of(
                    "Outage in the Karst substation ring",
                    "Spare parts late again",
                    "Service line did not answer",
                    "Invoice wrong for the third time"));

    private static final Map<String, List<String>> SPANISH = Map.of(
            "meeting",
            List.of(
                    "Revisión trimestral",
                    "Plan de expansión de radio",
                    "Acuerdo marco, segunda ronda",
                    "Presupuesto 2027"),
            "call",
            List.of("Puntos pendientes", "Cambio de fecha de entrega", "Dudas sobre la oferta"),
            "visit",
            List.of("Visita a la obra", "Pruebas de aceptación", "Visita al centro de control"));

    private static final Map<String, List<String>> CHINESE = Map.of(
            "meeting",
            List.of("季度业务回顾", "无线扩容方案", "框架协议第二轮", "明年预算沟通"),
            "call",
            List.of("未决事项跟进", "交付时间调整", "报价答疑"),
            "visit",
            List.of("现场勘察", "机房参观", "初验测试"));

    private Subjects() {}

    /** A subject for a channel; in Spanish and Chinese accounts half of them in the language. */
    static String of(String channel, String language, Dice dice) {
        Map<String, List<String>> own = language.equals("es") ? SPANISH : language.equals("zh") ? CHINESE : ENGLISH;
        List<String> subjects = own.get(channel);
        if (subjects == null || dice.percent(50)) {
            subjects = ENGLISH.getOrDefault(channel, List.of("Contact"));
        }
        return dice.pick(subjects);
    }
}
