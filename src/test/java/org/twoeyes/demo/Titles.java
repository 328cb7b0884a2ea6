package org.twoeyes.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Titles of contacts by language and layer, each with its department. */
final class Titles {

    /** language | layer | titles, each {@code title @ department}. */
    private static final String ROWS = """
            en | executive   | Chief Executive Officer @ Executive Office; Chief Technology Officer @ Network; Chief Financial Officer @ Finance; Chief Operating Officer @ Operations; Chief Information Officer @ IT
            en | senior      | Director of Networks @ Network; Head of Procurement @ Procurement; Director of IT @ IT; Director of Operations @ Operations; Vice President Strategy @ Executive Office
            en | middle      | Project Manager @ Network; Procurement Manager @ Procurement; IT Manager @ IT; Operations Manager @ Operations; Contracts Manager @ Legal
            en | operational | Network Engineer @ Network; Procurement Analyst @ Procurement; Systems Engineer @ IT; Field Technician @ Operations; Data Analyst @ Digital
            es | executive   | Director General @ Executive Office; Directora Ejecutiva de Tecnología @ Network; Presidente del Directorio @ Executive Office
            es | senior      | Director de Redes @ Network; Directora de Compras @ Procurement; Director de Sistemas @ IT; Directora de Operaciones @ Operations
            es | middle      | Jefe de Proyecto @ Network; Jefa de Compras @ Procurement; Jefe de Sistemas @ IT; Jefa de Mantenimiento @ Operations
            es | operational | Ingeniero de Redes @ Network; Analista de Compras @ Procurement; Ingeniera de Sistemas @ IT; Técnico de Campo @ Operations; Analista de Datos @ Digital
            zh | executive   | 总经理 @ Executive Office; 首席技术官 @ Network; 首席财务官 @ Finance
            zh | senior      | 网络总监 @ Network; 采购总监 @ Procurement; 信息技术总监 @ IT; 运营总监 @ Operations
            zh | middle      | 项目经理 @ Network; 采购经理 @ Procurement; 信息经理 @ IT; 运维经理 @ Operations
            zh | operational | 网络工程师 @ Network; 采购专员 @ Procurement; 系统工程师 @ IT; 维护工程师 @ Operations
            ar | executive   | الرئيس التنفيذي @ Executive Office; رئيس قطاع التقنية @ Network; المدير المالي @ Finance
            ar | senior      | مدير عام الشبكات @ Network; مدير عام المشتريات @ Procurement; مدير إدارة تقنية المعلومات @ IT; مدير عام العمليات @ Operations
            ar | middle      | مدير مشروع @ Network; رئيس قسم العقود @ Procurement; رئيس قسم الأنظمة @ IT; مشرف الصيانة @ Operations
            ar | operational | مهندس شبكات @ Network; محلل مشتريات @ Procurement; مهندس أنظمة @ IT; فني صيانة @ Operations
            de | executive   | Vorsitzende der Geschäftsführung @ Executive Office; Technischer Geschäftsführer @ Network; Kaufmännischer Geschäftsführer @ Finance
            de | senior      | Leiter Netzplanung @ Network; Leiterin Einkauf @ Procurement; Bereichsleiter IT @ IT; Leiter Betrieb @ Operations
            de | middle      | Projektleiterin @ Network; Gruppenleiter Einkauf @ Procurement; Teamleiterin Systeme @ IT; Teamleiter Wartung @ Operations
            de | operational | Netzingenieur @ Network; Sachbearbeiterin Einkauf @ Procurement; Systemingenieur @ IT; Servicetechniker @ Operations
            fr | executive   | Directeur général @ Executive Office; Directrice technique groupe @ Network; Directeur financier groupe @ Finance
            fr | senior      | Directeur des réseaux @ Network; Directrice des achats @ Procurement; Directeur des systèmes @ IT; Directrice de l'exploitation @ Operations
            fr | middle      | Chef de projet @ Network; Responsable achats @ Procurement; Responsable systèmes @ IT; Cheffe de maintenance @ Operations
            fr | operational | Ingénieur réseau @ Network; Acheteuse @ Procurement; Ingénieure systèmes @ IT; Technicien @ Operations
            pt | executive   | Diretor-Presidente @ Executive Office; Vice-Presidente de Tecnologia @ Network
            pt | senior      | Diretora de Redes @ Network; Diretor de Suprimentos @ Procurement; Diretora de TI @ IT; Diretor de Operações @ Operations
            pt | middle      | Gerente de Projetos @ Network; Coordenadora de Compras @ Procurement; Gerente de Sistemas @ IT; Coordenador de Manutenção @ Operations
            pt | operational | Engenheira de Redes @ Network; Analista de Suprimentos @ Procurement; Engenheiro de Sistemas @ IT; Técnica de Campo @ Operations
            sv | executive   | Verkställande direktör @ Executive Office; Teknisk direktör @ Network
            sv | senior      | Nätchef @ Network; Inköpschef @ Procurement; IT-chef @ IT; Driftchef @ Operations
            sv | middle      | Projektledare @ Network; Kategoriansvarig @ Procurement; Gruppchef system @ IT; Arbetsledare drift @ Operations
            sv | operational | Nätingenjör @ Network; Inköpare @ Procurement; Systemingenjör @ IT; Drifttekniker @ Operations
            pl | executive   | Prezes Zarządu @ Executive Office; Członek Zarządu ds. Techniki @ Network
            pl | senior      | Dyrektor Sieci @ Network; Dyrektor Zakupów @ Procurement; Dyrektor IT @ IT
            pl | middle      | Kierownik Projektu @ Network; Kierownik Zakupów @ Procurement; Kierownik Systemów @ IT
            pl | operational | Inżynier Sieci @ Network; Specjalista ds. Zakupów @ Procurement; Administrator Systemów @ IT
            it | executive   | Amministratore Delegato @ Executive Office
            it | senior      | Direttore Reti @ Network; Direttrice Acquisti @ Procurement
            it | middle      | Responsabile Progetti @ Network; Responsabile Acquisti @ Procurement
            it | operational | Ingegnere di Rete @ Network; Analista Acquisti @ Procurement
            tr | executive   | Genel Müdür @ Executive Office; Teknoloji Genel Müdür Yardımcısı @ Network
            tr | senior      | Şebeke Direktörü @ Network; Satınalma Direktörü @ Procurement; Operasyon Direktörü @ Operations
            tr | middle      | Proje Müdürü @ Network; Satınalma Müdürü @ Procurement; Bakım Müdürü @ Operations
            tr | operational | Şebeke Mühendisi @ Network; Satınalma Uzmanı @ Procurement; Sistem Mühendisi @ IT
            ja | executive   | 代表取締役社長 @ Executive Office; 取締役技術本部長 @ Network
            ja | senior      | ネットワーク本部長 @ Network; 購買部長 @ Procurement; 情報システム部長 @ IT; 運用部長 @ Operations
            ja | middle      | プロジェクト課長 @ Network; 購買課長 @ Procurement; システム課長 @ IT; 保守課長 @ Operations
            ja | operational | ネットワーク技師 @ Network; 購買担当 @ Procurement; システム技師 @ IT; 保守担当 @ Operations
            """;

    /** Languages whose people carry titles in English. */
    private static final Map<String, String> SPOKEN = Map.of("af", "en", "sg", "en", "in", "en");

    /** Languages from whose titles import can tell the layer. */
    private static final List<String> INFERRED = List.of("en", "es", "zh");

    private static final List<Title> ALL = read();

    private Titles() {}

    /** A title and where its holder works. */
    record Title(String language, String layer, String text, String department) {}

    /** Titles of a layer in a language. */
    static List<Title> of(String language, String layer) {
        String spoken = spoken(language);
        return ALL.stream()
                .filter(title ->
                        title.language().equals(spoken) && title.layer().equals(layer))
                .toList();
    }

    /** Says whether the layer may be left to the rules of import. */
    static boolean tellLayer(String language) {
        return INFERRED.contains(spoken(language));
    }

    private static String spoken(String language) {
        return SPOKEN.getOrDefault(language, language);
    }

    private static List<Title> read() {
        List<Title> titles = new ArrayList<>();
        for (Table.Row row : Table.parse(ROWS, 3)) {
            for (String item : row.text(2).split(";", -1)) {
                String[] parts = item.split("@", 2);
                titles.add(new Title(row.text(0), row.text(1), parts[0].strip(), parts[1].strip()));
            }
        }
        return List.copyOf(titles);
    }
}
