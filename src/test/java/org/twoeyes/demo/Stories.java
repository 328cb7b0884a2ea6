package org.twoeyes.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The contacts of the stories, told by hand, account by account. Each row ends in its bonds: employees joined by
 * {@code +} who are always there together, a colon, and how they meet (see {@link Bond.Mode}), or a declared tie
 * {@code employee=strength@lastContact}.
 */
final class Stories {

    /** Number of columns of a story's rows. */
    static final int COLUMNS = 12;

    /** id | name | title | department | layer | roles | influence | stance | reports to | influences | since~left | bonds. */
    private static final Map<String, String> ROWS = new LinkedHashMap<>();

    static {
        // The second eye that is a shadow: Jonas Ekman has met everybody, but never without Ingrid Solberg.
        ROWS.put("norrvika", """
                sigrid.lofgren   | Sigrid Löfgren   | Verkställande direktör | Executive Office | executive | decision_maker | | 1 | | | | ingrid.solberg+jonas.ekman:strong ingrid.solberg:light
                anders.bjorkman  | Anders Björkman  | Teknisk direktör | Network | executive | technical_evaluator | | 2 | sigrid.lofgren | | | ingrid.solberg+jonas.ekman:strong ingrid.solberg:light
                helena.astrom    | Helena Åström    | Ekonomidirektör | Finance | executive | economic_buyer | | 0 | sigrid.lofgren | | | ingrid.solberg+jonas.ekman:steady ingrid.solberg:light
                tuomas.rantala   | Tuomas Rantala   | Chef radionät | Network | senior | influencer | | 1 | anders.bjorkman | | | ingrid.solberg+jonas.ekman:steady ingrid.solberg:light
                maja.lindgren    | Maja Lindgren    | Inköpschef | Procurement | senior | gatekeeper | | | helena.astrom | | | ingrid.solberg+jonas.ekman:steady ingrid.solberg:light
                kristian.holm    | Kristian Holm    | Chef drift | Operations | senior | user | | 1 | anders.bjorkman | | | bram.dekker:steady
                emil.sandberg    | Emil Sandberg    | Projektledare | Network | middle | champion | | 2 | tuomas.rantala | anders.bjorkman | | ingrid.solberg+jonas.ekman:steady ingrid.solberg:light
                linnea.frost     | Linnéa Frost     | Kategoriansvarig | Procurement | middle | | | | maja.lindgren | | | ingrid.solberg+jonas.ekman:light ingrid.solberg:light
                viktor.edlund    | Viktor Edlund    | Nätplanerare | Network | operational | user | | | tuomas.rantala | | | jonas.ekman:light
                saga.nyman       | Saga Nyman       | Driftingenjör | Operations | operational | user | | | kristian.holm | | | bram.dekker:light
                """);
        // The second eye that is about to go: Klaus Reinhardt retires at the end of August.
        ROWS.put("velstrom", """
                friederike.stahl | Friederike Stahl | Vorsitzende der Geschäftsführung | Executive Office | executive | decision_maker | | 1 | | | | klaus.reinhardt:strong stefan.huber:strong
                dietmar.kehl     | Dietmar Kehl     | Technischer Geschäftsführer | Network | executive | technical_evaluator | | 2 | friederike.stahl | friederike.stahl | | klaus.reinhardt:strong petra.vogel:strong martin.kolb:steady
                renate.bohm      | Renate Böhm      | Kaufmännische Geschäftsführerin | Finance | executive | economic_buyer | | 0 | friederike.stahl | | | klaus.reinhardt:steady stefan.huber:light
                jurgen.falk      | Jürgen Falk      | Leiter Einkauf | Procurement | senior | gatekeeper | | -0.5 | renate.bohm | | | klaus.reinhardt:strong
                """);
        // The wrong rank: a service engineer and a delivery manager are all that the chief executive knows of us.
        ROWS.put("kastelbahn", """
                zoe.muller       | Zoë Müller       | Vorsitzende der Geschäftsleitung | Executive Office | executive | decision_maker | | 1 | | | | lukasz.wrobel:steady bram.dekker:light
                corsin.caduff    | Corsin Caduff    | Leiter Fahrwegtechnik | Operations | senior | user | | 1 | zoe.muller | | | bram.dekker:steady petra.vogel:light
                """);
        // The desert that one departure left: Henrik Aalto went in February, Amara Diallo comes in August.
        ROWS.put("polfala", """
                wojciech.zalewski | Wojciech Zalewski | Prezes Zarządu | Executive Office | executive | decision_maker | | 1 | | | | henrik.aalto:strong
                malgorzata.wilk   | Małgorzata Wilk   | Członek Zarządu ds. Technologii | Network | executive | technical_evaluator | | 1 | wojciech.zalewski | | | henrik.aalto:strong lukasz.wrobel:faded
                dorota.szulc      | Dorota Szulc      | Dyrektor Finansowy | Finance | executive | economic_buyer | | | wojciech.zalewski | | | henrik.aalto:steady
                grzegorz.pawlak   | Grzegorz Pawlak   | Dyrektor Sieci | Network | senior | influencer | | 2 | malgorzata.wilk | | | henrik.aalto:strong agnieszka.lis:light
                ewelina.kurek     | Ewelina Kurek     | Dyrektor Zakupów | Procurement | senior | gatekeeper | | 0 | dorota.szulc | | | henrik.aalto:steady
                marek.gorski      | Marek Górski      | Kierownik Projektu | Network | middle | champion | | 2 | grzegorz.pawlak | | | agnieszka.lis:strong lukasz.wrobel:steady
                kinga.baran       | Kinga Baran       | Kierownik Utrzymania | Operations | middle | user | | | grzegorz.pawlak | | | agnieszka.lis:steady
                stanislaw.duda    | Stanisław Duda    | Inżynier Radiowy | Network | operational | user | | | marek.gorski | | | lukasz.wrobel:steady
                aneta.sikora      | Aneta Sikora      | Specjalista ds. Zakupów | Procurement | operational | | | | ewelina.kurek | | | agnieszka.lis:light
                """);
        ROWS.put("iberlume", """
                gonzalo.arrieta  | Gonzalo Arrieta  | Director General | Executive Office | executive? | decision_maker | | 2 | | | | lucia.ferrer:strong oskar.nyberg:steady marcus.oyelaran:light
                carmen.valdivia  | Carmen Valdivia  | Directora de Operaciones | Operations | executive | economic_buyer | | 1 | gonzalo.arrieta | | | lucia.ferrer:steady pablo.ortuno:strong
                """);
        // The company that was bought: CostaNet's people report into the parent, and the only way to them is there.
        ROWS.put("iberlume-costanet", """
                nuria.bellver    | Núria Bellver    | Directora General | Executive Office | executive? | decision_maker | | 0 | carmen.valdivia | | 2025-11-01~ | lucia.ferrer:light pablo.ortuno:light
                ramon.escolano   | Ramón Escolano   | Director de Red | Network | senior? | technical_evaluator | | -0.5 | carmen.valdivia | | 2025-11-01~ | pablo.ortuno:light
                aina.ripoll      | Aina Ripoll      | Jefa de Compras | Procurement | middle? | gatekeeper | | | nuria.bellver | | 2025-11-01~ |
                jordi.mas        | Jordi Mas        | Ingeniero de Red | Network | operational? | user | | | ramon.escolano | | 2025-11-01~ | pablo.ortuno:light
                itziar.landa     | Itziar Landa     | Analista de Datos | IT | operational? | | | | carmen.valdivia | | 2025-11-01~ |
                """);
        // She signs every order, and she is against us.
        ROWS.put("brackenshire", """
                edmund.carrow    | Edmund Carrow | Chief Executive Officer | Executive Office | executive? | decision_maker | | 1 | | | | owen.hughes:strong gareth.pryce:steady
                margaret.thistlewood | Margaret Thistlewood | Head of Procurement | Procurement | senior? | economic_buyer blocker | 9 | -2 | edmund.carrow | | | owen.hughes:steady fiona.macleod:light
                """);
        // The prospect: no revenue yet, the two largest tenders of the year, and nobody near those who decide.
        ROWS.put("lagunara", """
                alessandra.ferroni | Alessandra Ferroni | Amministratrice Delegata | Executive Office | executive | decision_maker | | 0 | | | |
                massimo.tedeschi   | Massimo Tedeschi   | Direttore Tecnico | Network | executive | technical_evaluator | | -1 | alessandra.ferroni | alessandra.ferroni | | giulia.conti:out
                chiara.bonfanti    | Chiara Bonfanti    | Direttrice Finanziaria | Finance | executive | economic_buyer | | | alessandra.ferroni | | | giulia.conti:faded
                """);
        // The closed door: who comes in at the top of Qusaiba comes in with Faisal Darwish, or not at all.
        ROWS.put("qusaiba", """
                abdullah.alharbi | عبد الله الحربي   | الرئيس التنفيذي | Executive Office | executive | decision_maker | 10 | 1 | | | | faisal.darwish:strong
                noura.alqahtani  | نورة القحطاني     | المديرة المالية | Finance | executive | economic_buyer | | 1 | abdullah.alharbi | | | faisal.darwish:steady
                khalid.alotaibi  | خالد العتيبي      | رئيس قطاع التقنية | Network | executive | technical_evaluator | | 2 | abdullah.alharbi | abdullah.alharbi | | faisal.darwish:strong
                majed.alshehri   | ماجد الشهري       | مدير عام المشتريات | Procurement | senior | gatekeeper | | 1 | noura.alqahtani | | | faisal.darwish:steady
                reem.alsubaie    | ريم السبيعي       | مديرة تخطيط الشبكات | Network | senior | influencer | | 2 | khalid.alotaibi | | | faisal.darwish:steady lina.haddad:steady
                badr.aldosari    | بدر الدوسري       | مدير المشاريع | Network | middle | champion | | 1 | reem.alsubaie | | | omar.khoury:strong lina.haddad:steady
                hala.alzahrani   | هالة الزهراني     | مديرة العقود | Procurement | middle | | | | majed.alshehri | | | omar.khoury:steady
                saad.alghamdi    | سعد الغامدي       | مهندس شبكات | Network | operational | user | | | badr.aldosari | | | yousef.najjar:strong
                dana.almutairi   | دانة المطيري      | محللة مشتريات | Procurement | operational | | | | hala.alzahrani | | | omar.khoury:light
                turki.alanazi    | تركي العنزي       | مهندس صيانة | Operations | operational | user | | | badr.aldosari | | | yousef.najjar:steady
                """);
        // The hall of fifty: seen across the hall on Digital Ports Day, and nowhere else.
        ROWS.put("marsalulu", """
                salem.alnuaimi   | سالم النعيمي      | المدير العام | Executive Office | executive | decision_maker | | 1 | | | | tariq.mansour:strong nadia.benhaddou:steady
                mariam.alketbi   | مريم الكتبي       | وكيلة الوزارة للموانئ الرقمية | Executive Office | executive | economic_buyer | 9 | | | salem.alnuaimi | |
                """);
        // Nobody in the middle is mapped at Lekkora, though its tier asks for it.
        ROWS.put("lekkora", """
                ngozi.adeleke    | Ngozi Adeleke    | Chief Executive Officer | Executive Office | executive? | decision_maker | | 0 | | | | chidi.okafor:light nadia.benhaddou:light
                """);
        // Complaints make no relationship: Anele Dlamini writes to us every month, and nobody knows her.
        ROWS.put("witkrans", """
                anele.dlamini    | Anele Dlamini    | Chief Operating Officer | Operations | executive? | decision_maker | | -1 | | | | pieter.maritz:complaint
                """);
        // The bottleneck: six people we never meet, and one who carries our word to them.
        ROWS.put("cordillana", """
                maria.ibanez     | María Fernanda Ibáñez | Directora de Gabinete | Executive Office | senior? | influencer coach | 9 | 2 | | hernan.olavarria | | sofia.lagos:strong
                hernan.olavarria | Hernán Olavarría | Gerente General | Executive Office | executive | decision_maker | | 0 | | | |
                isidora.munizaga | Isidora Munizaga | Gerente de Finanzas Corporativas | Finance | executive | economic_buyer | | | hernan.olavarria | | |
                cristobal.undurraga | Cristóbal Undurraga | Director de Estrategia | Executive Office | senior? | | | 0 | hernan.olavarria | | |
                macarena.riquelme | Macarena Riquelme | Directora de Compras | Procurement | senior? | gatekeeper | | | isidora.munizaga | | |
                ignacio.echenique | Ignacio Echenique | Jefe de Presupuesto | Finance | middle? | | | | isidora.munizaga | | | jorge.salcedo:faded
                trinidad.ovalle  | Trinidad Ovalle  | Jefa de Proyectos | Executive Office | middle? | | | | cristobal.undurraga | | |
                benjamin.larrain | Benjamín Larraín | Gerente de Tecnología | Network | executive | technical_evaluator | | 1 | | | | sofia.lagos:steady rafael.quintana:strong
                paulina.retamal  | Paulina Retamal  | Directora de Mayoristas | Digital | senior? | influencer | | 0 | benjamin.larrain | | | rafael.quintana:steady jorge.salcedo:steady
                gaspar.iturra    | Gaspar Iturra    | Director de Sistemas | IT | senior? | technical_evaluator | | 1 | benjamin.larrain | | | rafael.quintana:strong jorge.salcedo:light
                josefa.aravena   | Josefa Aravena   | Directora de Redes | Network | senior? | influencer | | 1 | benjamin.larrain | | | rafael.quintana:steady
                patricio.saavedra | Patricio Saavedra | Director de Operaciones | Operations | senior? | user | | 1 | benjamin.larrain | | | jorge.salcedo:strong sofia.lagos:light
                fernanda.quispe  | Fernanda Quispe  | Jefa de Planificación | Network | middle? | champion | | 2 | josefa.aravena | | | rafael.quintana:steady jorge.salcedo:light
                matias.cardenas  | Matías Cárdenas  | Jefe de Energía | Operations | middle? | | | | patricio.saavedra | | | jorge.salcedo:steady
                camilo.pizarro   | Camilo Pizarro   | Jefe de Implantación | Network | middle? | user | | 1 | josefa.aravena | | | jorge.salcedo:steady
                rocio.fuentealba | Rocío Fuentealba | Ingeniera de Redes | Network | operational? | user | | | fernanda.quispe | | | rafael.quintana:light
                esteban.collao   | Esteban Collao   | Analista de Operaciones | Operations | operational? | | | | matias.cardenas | | | jorge.salcedo:light
                antonia.barria   | Antonia Barría   | Ingeniera de Energía | Operations | operational? | user | | | matias.cardenas | | |
                """);
        // Those we knew have moved on: Octavio Barragán left in April, his successor has met none of us.
        ROWS.put("tolvanera", """
                octavio.barragan | Octavio Barragán | Director de Finanzas | Finance | executive | economic_buyer | | 2 | | | ~2026-04-15 | diego.paredes:strong elena.castellanos:steady
                regina.montano   | Regina Montaño   | Directora de Finanzas | Finance | executive | economic_buyer | | 0 | | | 2026-04-20~ |
                bruno.villasenor | Bruno Villaseñor | Director de Innovación | Digital | senior? | influencer | | | | | 2026-09-01~ |
                """);
        // The last eyes leave together: Thiago Prado in July, Camila Rocha in September.
        ROWS.put("ipelume", """
                beatriz.nogueira | Beatriz Nogueira | Diretora Financeira | Finance | executive | economic_buyer | | 1 | | | | thiago.prado:strong camila.rocha:steady
                caio.lacerda     | Caio Lacerda     | Diretor de Compras | Procurement | senior | gatekeeper | | 0 | beatriz.nogueira | | | thiago.prado:steady ines.caldeira:light
                """);
        // Two people who cover for each other: without one nothing happens, without both the largest customer is dark.
        ROWS.put("yanjiang", """
                li.wei           | 李伟    | 董事长兼总裁 | Executive Office | executive | decision_maker | 10 | 2 | | | | chen.jing:strong sun.hao:strong
                wang.guihua      | 王桂华  | 首席技术官 | Network | executive? | technical_evaluator | | 1 | li.wei | li.wei | | chen.jing:steady sun.hao:strong
                zhang.zhiyuan    | 张志远  | 首席财务官 | Finance | executive? | economic_buyer | | 1 | li.wei | | | chen.jing:strong sun.hao:steady
                tang.yuelan      | 唐月兰  | 采购总监 | Procurement | senior? | gatekeeper | | 1 | zhang.zhiyuan | | | chen.jing:strong sun.hao:steady
                deng.kaiwen      | 邓凯文  | 网络总监 | Network | senior? | influencer | | 2 | wang.guihua | | | chen.jing:steady sun.hao:strong
                qin.xiaoman      | 秦小满  | 规划总监 | Network | senior? | champion | | 2 | wang.guihua | deng.kaiwen | | chen.jing:steady sun.hao:steady
                fan.jianping     | 范建平  | 项目经理 | Network | middle? | user | | 1 | deng.kaiwen | | | chen.jing:light sun.hao:steady
                cao.lihua        | 曹丽华  | 采购经理 | Procurement | middle? | | | | tang.yuelan | | | chen.jing:steady sun.hao:light
                ren.dawei        | 任大为  | 运维经理 | Operations | middle? | user | | 1 | deng.kaiwen | | | chen.jing:light sun.hao:light
                luo.tingting     | 罗婷婷  | 网络工程师 | Network | operational? | user | | | fan.jianping | | | liu.yang:steady
                shao.peng        | 邵鹏    | 传输工程师 | Network | operational? | user | | | ren.dawei | | | wu.gang:steady liu.yang:light
                """);
        ROWS.put("yanjiang-cloud", """
                gu.mingzhe       | 顾明哲  | 总经理 | Executive Office | executive? | decision_maker | | 1 | li.wei | | | chen.jing:strong sun.hao:strong
                lu.wenqian       | 陆文倩  | 云平台总监 | IT | senior? | technical_evaluator | | 2 | gu.mingzhe | | | chen.jing:light sun.hao:strong
                jiang.bo         | 蒋波    | 采购总监 | Procurement | senior? | economic_buyer | | 0 | gu.mingzhe | | | chen.jing:strong sun.hao:light
                hou.zhen         | 侯珍    | 产品经理 | Digital | middle? | champion | | 1 | lu.wenqian | | | chen.jing:light sun.hao:steady
                meng.qi          | 孟琪    | 运维经理 | Operations | middle? | user | | | lu.wenqian | | | sun.hao:light
                pan.zihan        | 潘子涵  | 软件工程师 | IT | operational? | user | | | hou.zhen | | | wu.gang:light
                """);
        // The chair that grew cold: everybody remembers the president of Minagi, nobody has been there since February.
        ROWS.put("minagi", """
                watanabe.seiji   | 渡辺 清治 | 代表取締役社長 | Executive Office | executive | decision_maker | | 1 | | | | kenji.morita:stale kenji.morita=0.9@2026-02-10 priya.raman=0.6@2026-01-22
                """);
        // The model: whoever leaves, somebody else is there.
        ROWS.put("merantis", """
                adeline.koh      | Adeline Koh      | Chief Executive Officer | Executive Office | executive? | decision_maker | | 2 | | | | weiling.tan:strong priya.raman:strong joel.lim:light farah.iskandar:light yuki.tanabe:steady
                rajan.pillay     | Rajan Pillay     | Chief Technology Officer | Network | executive? | technical_evaluator | | 2 | adeline.koh | | | weiling.tan:steady farah.iskandar:strong joel.lim:steady yuki.tanabe:light
                huimin.seah      | Seah Hui Min     | Chief Financial Officer | Finance | executive? | economic_buyer | | 1 | adeline.koh | | | weiling.tan:steady priya.raman:steady joel.lim:light yuki.tanabe:steady
                azlan.hamid      | Azlan Hamid      | Director of Networks | Network | senior? | influencer | | 1 | rajan.pillay | | | joel.lim:steady farah.iskandar:steady weiling.tan:light
                grace.ong        | Grace Ong        | Head of Procurement | Procurement | senior? | gatekeeper | | 0 | huimin.seah | | | weiling.tan:steady joel.lim:strong priya.raman:light
                vikram.suresh    | Vikram Suresh    | Project Manager | Network | middle? | champion | | 2 | azlan.hamid | | | joel.lim:strong farah.iskandar:steady priya.raman:light
                nurul.said       | Nurul Said       | Operations Manager | Operations | middle? | user | | 1 | azlan.hamid | | | farah.iskandar:strong joel.lim:light weiling.tan:light
                benedict.chua    | Benedict Chua    | Network Engineer | Network | operational? | user | | 1 | vikram.suresh | | | farah.iskandar:steady joel.lim:light
                siti.rahmah      | Siti Rahmah      | Procurement Analyst | Procurement | operational? | | | | grace.ong | | | joel.lim:steady
                """);
        // Nobody has answered: Dev Menon has written to Ananya Krishnan for half a year.
        ROWS.put("gomtika", """
                ananya.krishnan  | Ananya Krishnan  | Chief Digital Officer | Digital | executive? | economic_buyer | 9 | | | | | dev.menon:out
                """);
    }

    private Stories() {}

    /** The hand-told contacts of an account; none where it has no story of its own. */
    static List<Table.Row> of(String accountId) {
        String rows = ROWS.get(accountId);
        return rows == null ? List.of() : Table.parse(rows, COLUMNS);
    }

    /** Accounts with a story of their own. */
    static List<String> accounts() {
        return List.copyOf(ROWS.keySet());
    }
}
