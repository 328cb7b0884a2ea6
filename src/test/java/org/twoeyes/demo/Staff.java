package org.twoeyes.demo;

import java.util.ArrayList;
import java.util.List;
import org.twoeyes.model.Employee;

/** The people of Brightmast Networks, the vendor of the sample: who leads whom, where, and who is coming or going. */
final class Staff {

    /** id | name | title | function | layer | manager | region | joined | leaving | left | capacity | attrition risk. */
    private static final String ROWS = """
            # Headquarters
            astrid.lindqvist  | Astrid Lindqvist  | Chief Executive Officer      | management | executive?   |                   | Europe        | 2014-03-01 |            |            |    |
            marcus.oyelaran   | Marcus Oyelaran   | Chief Revenue Officer        | sales      | executive?   | astrid.lindqvist  | Europe        | 2018-09-01 |            |            |    |
            hannah.weiss      | Hannah Weiss      | Chief Technology Officer     | technology | executive?   | astrid.lindqvist  | Europe        | 2016-01-15 |            |            |    |
            gareth.pryce      | Gareth Pryce      | Chief Financial Officer      | finance    | executive?   | astrid.lindqvist  | Europe        | 2020-05-01 |            |            |    |
            yuki.tanabe       | 田辺 由紀         | Chief Services Officer       | delivery   | executive    | astrid.lindqvist  | Asia Pacific  | 2017-04-01 |            |            |    |
            # Regions
            oskar.nyberg      | Oskar Nyberg      | President Europe             | sales      | executive    | marcus.oyelaran   | Europe        | 2015-08-01 |            |            |    |
            nadia.benhaddou   | Nadia Benhaddou   | President Middle East and Africa | sales | executive    | marcus.oyelaran   | Middle East   | 2019-02-01 |            |            |    |
            elena.castellanos | Elena Castellanos | President Latin America      | sales      | executive    | marcus.oyelaran   | Latin America | 2017-10-01 |            |            |    |
            zhao.min          | 赵敏              | 中国区总裁                   | sales      | executive    | marcus.oyelaran   | China         | 2013-06-01 |            |            |    |
            priya.raman       | Priya Raman       | President Asia Pacific       | sales      | executive    | marcus.oyelaran   | Asia Pacific  | 2018-01-08 |            |            |    |
            # Europe
            ingrid.solberg    | Ingrid Solberg    | Key Account Director         | sales      | senior       | oskar.nyberg      | Europe        | 2012-05-01 |            |            |    | 0.15
            jonas.ekman       | Jonas Ekman       | Account Manager              | sales      | middle?      | ingrid.solberg    | Europe        | 2024-09-01 |            |            |    |
            stefan.huber      | Stefan Huber      | Managing Director DACH       | sales      | executive    | oskar.nyberg      | Europe        | 2016-11-01 |            |            |    |
            klaus.reinhardt   | Klaus Reinhardt   | Senior Account Director      | sales      | senior       | stefan.huber      | Europe        | 2004-04-01 | 2026-08-31 |            |    |
            petra.vogel       | Petra Vogel       | Principal Solution Architect | solution   | senior       | hannah.weiss      | Europe        | 2015-02-01 |            |            | 25 |
            lukasz.wrobel     | Łukasz Wróbel     | Service Engineer             | delivery   | operational? | bram.dekker       | Europe        | 2019-07-01 |            |            |    |
            bram.dekker       | Bram Dekker       | Delivery Manager Europe      | delivery   | middle?      | yuki.tanabe       | Europe        | 2017-03-01 |            |            | 40 |
            henrik.aalto      | Henrik Aalto      | Key Account Director         | sales      | senior       | oskar.nyberg      | Europe        | 2011-01-10 |            | 2026-02-15 |    |
            agnieszka.lis     | Agnieszka Lis     | Account Manager              | sales      | middle?      | henrik.aalto      | Europe        | 2025-03-01 |            |            |    |
            amara.diallo      | Amara Diallo      | Key Account Director         | sales      | senior       | oskar.nyberg      | Europe        | 2026-08-01 |            |            |    |
            lucia.ferrer      | Lucía Ferrer      | Managing Director Iberia     | sales      | executive    | oskar.nyberg      | Europe        | 2016-09-01 |            |            |    |
            pablo.ortuno      | Pablo Ortuño      | Solution Manager             | solution   | middle?      | petra.vogel       | Europe        | 2020-01-07 |            |            |    |
            owen.hughes       | Owen Hughes       | Account Director             | sales      | senior       | oskar.nyberg      | Europe        | 2018-06-01 |            |            |    | 0.2
            fiona.macleod     | Fiona MacLeod     | Delivery Manager             | delivery   | middle?      | bram.dekker       | Europe        | 2019-09-02 |            |            |    |
            giulia.conti      | Giulia Conti      | Account Manager              | sales      | middle?      | oskar.nyberg      | Europe        | 2023-04-01 |            |            |    | 0.25
            sanne.visser      | Sanne Visser      | Legal Counsel                | legal      | middle       | gareth.pryce      | Europe        | 2021-02-01 |            |            |    |
            # Middle East
            faisal.darwish    | Faisal Darwish    | Country Office Director      | sales      | senior       | nadia.benhaddou   | Middle East   | 2009-10-01 |            |            |    | 0.3
            omar.khoury       | Omar Khoury       | Account Manager              | sales      | middle?      | faisal.darwish    | Middle East   | 2021-01-10 |            |            |    |
            lina.haddad       | Lina Haddad       | Solution Manager             | solution   | middle?      | faisal.darwish    | Middle East   | 2020-06-01 |            |            |    |
            yousef.najjar     | Yousef Najjar     | Delivery Manager             | delivery   | middle?      | faisal.darwish    | Middle East   | 2018-03-01 |            |            |    |
            tariq.mansour     | Tariq Mansour     | Account Director Gulf        | sales      | senior       | nadia.benhaddou   | Middle East   | 2017-05-01 |            |            |    |
            mehmet.aydin      | Mehmet Aydın      | Account Director             | sales      | senior       | nadia.benhaddou   | Middle East   | 2019-11-01 |            |            |    |
            elif.kaya         | Elif Kaya         | Solution Engineer            | solution   | operational? | mehmet.aydin      | Middle East   | 2022-02-01 |            |            |    |
            # Africa
            wanjiru.kamau     | Wanjiru Kamau     | Managing Director East Africa | sales      | executive    | nadia.benhaddou   | Africa        | 2016-08-01 |            |            |    |
            samir.elfassi     | Samir El Fassi    | Account Director Maghreb     | sales      | senior       | nadia.benhaddou   | Africa        | 2018-02-01 |            |            |    | 0.2
            chidi.okafor      | Chidi Okafor      | Account Manager              | sales      | middle?      | nadia.benhaddou   | Africa        | 2021-10-01 |            |            |    |
            thandi.nkosi      | Thandi Nkosi      | Account Director             | sales      | senior       | nadia.benhaddou   | Africa        | 2017-01-16 |            |            |    |
            pieter.maritz     | Pieter Maritz     | Delivery Manager             | delivery   | middle?      | yuki.tanabe       | Africa        | 2015-05-01 |            |            |    |
            kwame.boateng     | Kwame Boateng     | Solution Architect           | solution   | middle       | hannah.weiss      | Africa        | 2020-09-01 |            |            | 20 |
            # Latin America
            sofia.lagos       | Sofía Lagos       | Account Director Andes       | sales      | senior       | elena.castellanos | Latin America | 2015-03-01 |            |            |    |
            diego.paredes     | Diego Paredes     | Managing Director Mexico     | sales      | executive    | elena.castellanos | Latin America | 2018-07-01 |            |            |    |
            thiago.prado      | Thiago Prado      | Account Director Brazil      | sales      | senior       | elena.castellanos | Latin America | 2013-02-01 | 2026-07-31 |            |    |
            camila.rocha      | Camila Rocha      | Delivery Manager             | delivery   | middle?      | jorge.salcedo     | Latin America | 2019-04-01 |            | 2026-09-15 |    |
            rafael.quintana   | Rafael Quintana   | Solution Architect           | solution   | middle       | hannah.weiss      | Latin America | 2017-06-01 |            |            | 25 |
            valentina.rios    | Valentina Ríos    | Account Manager              | sales      | middle?      | elena.castellanos | Latin America | 2022-05-01 |            |            |    |
            jorge.salcedo     | Jorge Salcedo     | Head of Delivery             | delivery   | senior?      | yuki.tanabe       | Latin America | 2014-01-06 |            |            |    |
            ines.caldeira     | Inês Caldeira     | Account Manager              | sales      | middle?      | thiago.prado      | Latin America | 2024-02-01 |            |            |    |
            # China
            chen.jing         | 陈静              | 大客户总监                   | sales      | senior       | zhao.min          | China         | 2010-07-01 |            |            |    | 0.1
            sun.hao           | 孙浩              | 解决方案总监                 | solution   | senior       | zhao.min          | China         | 2012-03-01 |            |            |    | 0.1
            zhou.lan          | 周岚              | 客户总监                     | sales      | senior       | zhao.min          | China         | 2016-04-01 |            |            |    |
            wu.gang           | 吴刚              | 交付经理                     | delivery   | middle?      | zhao.min          | China         | 2018-08-01 |            |            |    |
            liu.yang          | 刘洋              | 服务工程师                   | delivery   | operational? | wu.gang           | China         | 2021-07-01 |            |            |    |
            he.xin            | 何欣              | 合同经理                     | finance    | middle?      | gareth.pryce      | China         | 2019-03-01 |            |            |    |
            # Asia Pacific
            kenji.morita      | 森田 健二         | Managing Director Japan      | sales      | executive    | priya.raman       | Asia Pacific  | 2011-04-01 |            |            |    |
            aiko.senda        | 千田 愛子         | Solution Manager             | solution   | middle?      | kenji.morita      | Asia Pacific  | 2020-04-01 |            |            |    |
            weiling.tan       | Tan Wei Ling      | Managing Director Singapore  | sales      | executive    | priya.raman       | Asia Pacific  | 2017-09-01 |            |            |    |
            arjun.nair        | Arjun Nair        | Account Director India       | sales      | senior       | priya.raman       | Asia Pacific  | 2018-12-01 |            |            |    |
            dev.menon         | Dev Menon         | Solution Architect           | solution   | middle       | hannah.weiss      | Asia Pacific  | 2022-01-10 |            |            |    |
            farah.iskandar    | Farah Iskandar    | Delivery Manager             | delivery   | middle?      | yuki.tanabe       | Asia Pacific  | 2016-02-01 |            |            | 30 |
            joel.lim          | Joel Lim          | Account Manager              | sales      | middle?      | weiling.tan       | Asia Pacific  | 2023-06-01 |            |            |    |
            # Gone before the sample ends, and not here yet
            martin.kolb       | Martin Kolb       | Solution Architect           | solution   | middle       | petra.vogel       | Europe        | 2013-09-01 |            | 2025-10-31 |    |
            noor.aziz         | Noor Aziz         | Account Manager              | sales      | middle?      | tariq.mansour     | Middle East   | 2026-09-01 |            |            |    |
            """;

    private Staff() {}

    /** Everybody, of all dates, in the order of the table. A layer with {@code ?} is left empty in the file. */
    static List<Employee> employees() {
        List<Employee> employees = new ArrayList<>();
        for (Table.Row row : Table.parse(ROWS, 12)) {
            String layer = row.text(4);
            employees.add(new Employee(
                    row.text(0),
                    row.text(1),
                    row.find(2),
                    row.find(3),
                    layer.replace("?", ""),
                    layer.endsWith("?"),
                    row.find(5),
                    row.find(6),
                    row.date(7),
                    row.date(8),
                    row.date(9),
                    row.whole(10),
                    row.number(11),
                    row.text(0) + "@brightmast.example"));
        }
        return List.copyOf(employees);
    }
}
