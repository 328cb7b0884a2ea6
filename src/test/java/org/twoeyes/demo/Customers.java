package org.twoeyes.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Account;

/**
 * The customers of the sample: 24 groups on four continents, each a parent with 0 to 4 subsidiaries. All names
 * are invented.
 */
final class Customers {

    /**
     * id | name | parent | segment | tier | revenue in millions | currency | region | industry | loyalty |
     * satisfaction | language | style | contacts filled in, from executive to operational | team, its lead first.
     */
    private static final String ROWS = """
            # Europe
            norrvika           | Norrvika Telekom         |            | enterprise | strategic | 548   | SEK | Europe | telecommunications | repeat | 8.1 | sv | none  | 0 0 0 0 | ingrid.solberg jonas.ekman bram.dekker oskar.nyberg
            norrvika-danmark   | Norrvika Danmark         | norrvika   | consumer   | standard  | 149   | SEK | Europe | telecommunications | repeat | 7.4 | sv | broad | 1 2 2 2 | ingrid.solberg bram.dekker oskar.nyberg jonas.ekman
            norrvika-foretag   | Norrvika Företag         | norrvika   | enterprise |           | 88    | SEK | Europe | telecommunications | repeat | 7.8 | sv | one   | 1 1 2 2 | ingrid.solberg oskar.nyberg bram.dekker
            velstrom           | Velstrom Mobil           |            | consumer   | strategic | 91    | EUR | Europe | telecommunications | advocate | 8.6 | de | broad | 0 3 3 3 | stefan.huber petra.vogel bram.dekker klaus.reinhardt
            velstrom-towers    | Velstrom Funktürme       | velstrom   | enterprise | standard  | 22    | EUR | Europe | infrastructure | repeat | 7.9 | de | broad | 1 2 2 2 | stefan.huber petra.vogel bram.dekker
            velstrom-wholesale | Velstrom Wholesale       | velstrom   | enterprise |           | 9.5   | EUR | Europe | telecommunications | repeat | 7.0 | de | broad | 1 1 2 2 | stefan.huber klaus.reinhardt petra.vogel
            kastelbahn         | Kastelbahn AG            |            | government | standard  | 31    | CHF | Europe | rail | repeat | 8.3 | de | broad | 1 3 3 4 | stefan.huber bram.dekker petra.vogel lukasz.wrobel
            polfala            | Polfala                  |            | consumer   | strategic | 118   | PLN | Europe | telecommunications | repeat | 6.2 | pl | none  | 0 0 0 0 | agnieszka.lis lukasz.wrobel bram.dekker
            polfala-energia    | Polfala Energia          | polfala    | enterprise | standard  | 34    | PLN | Europe | energy | repeat | 6.9 | pl | broad | 1 1 2 2 | agnieszka.lis oskar.nyberg lukasz.wrobel marcus.oyelaran
            iberlume           | Iberlume                 |            | consumer   | strategic | 62    | EUR | Europe | telecommunications | advocate | 8.8 | es | broad | 0 3 3 3 | lucia.ferrer pablo.ortuno bram.dekker oskar.nyberg
            iberlume-costanet  | CostaNet                 | iberlume   | consumer   | standard  | 11    | EUR | Europe | telecommunications | first_purchase | 7.1 | es | none | 0 0 0 0 | lucia.ferrer pablo.ortuno
            iberlume-datos     | Iberlume Centros de Datos | iberlume  | enterprise |           | 14    | EUR | Europe | data centres | repeat | 8.0 | es | broad | 1 2 2 2 | pablo.ortuno lucia.ferrer bram.dekker
            brackenshire       | Brackenshire Grid        |            | enterprise | standard  | 27    | GBP | Europe | energy | repeat | 6.4 | en | broad | 1 3 3 3 | owen.hughes fiona.macleod oskar.nyberg gareth.pryce sanne.visser
            lagunara           | Lagunara Telecomunicazioni |          | consumer   | strategic |       |     | Europe | telecommunications | prospect |   | it | thin  | 0 2 2 2 | giulia.conti pablo.ortuno
            # Middle East
            qusaiba            | قصيبة تيل                |            | consumer   | strategic | 585   | SAR | Middle East | telecommunications | advocate | 8.9 | ar | none | 0 0 0 0 | faisal.darwish omar.khoury lina.haddad yousef.najjar
            qusaiba-fiber      | قصيبة للألياف            | qusaiba    | enterprise | standard  | 96    | SAR | Middle East | telecommunications | repeat | 7.7 | ar | broad | 1 2 2 2 | omar.khoury lina.haddad yousef.najjar faisal.darwish
            qusaiba-cloud      | قصيبة كلاود              | qusaiba    | enterprise |           | 41    | SAR | Middle East | cloud | first_purchase | 7.2 | ar | broad | 1 1 2 2 | omar.khoury lina.haddad faisal.darwish
            marsalulu          | Marsa Lulu Ports Authority |          | government | standard  | 118   | AED | Middle East | ports | repeat | 7.9 | ar | broad | 1 2 3 3 | tariq.mansour yousef.najjar lina.haddad nadia.benhaddou
            marsalulu-free     | Marsa Lulu Free Zone     | marsalulu  | government |           | 26    | AED | Middle East | ports | first_purchase | 7.0 | ar | broad | 1 1 2 2 | tariq.mansour lina.haddad yousef.najjar
            sahabir            | Sahabir Net              |            | enterprise | standard  | 6.8   | JOD | Middle East | internet | repeat | 7.3 | ar | one   | 1 2 2 3 | tariq.mansour nadia.benhaddou yousef.najjar
            bosfora            | Bosfora İletişim         |            | consumer   | standard  | 24    | EUR | Middle East | telecommunications | repeat | 7.5 | tr | broad | 2 2 3 3 | mehmet.aydin elif.kaya nadia.benhaddou yousef.najjar
            bosfora-kablo      | Bosfora Kablo            | bosfora    | consumer   |           | 5.2   | EUR | Middle East | cable | first_purchase | 6.8 | tr | one   | 1 1 2 2 | mehmet.aydin nadia.benhaddou elif.kaya
            # Africa
            savanika           | Savanika                 |            | consumer   | strategic | 3250  | KES | Africa | telecommunications | repeat | 7.6 | af | broad | 2 2 3 4 | wanjiru.kamau kwame.boateng pieter.maritz nadia.benhaddou
            savanika-pesa      | Savanika Pesa            | savanika   | consumer   | standard  | 910   | KES | Africa | mobile money | advocate | 8.4 | af | broad | 1 2 2 2 | wanjiru.kamau kwame.boateng pieter.maritz
            savanika-uganda    | Savanika Uganda          | savanika   | consumer   | standard  | 2.4   | USD | Africa | telecommunications | first_purchase |  | af | none | 0 0 0 0 | wanjiru.kamau
            atlafil            | Atlafil                  |            | consumer   | standard  | 205   | MAD | Africa | telecommunications | repeat | 7.2 | fr | one   | 1 2 3 3 | samir.elfassi nadia.benhaddou pieter.maritz kwame.boateng
            atlafil-entreprises | Atlafil Entreprises     | atlafil    | enterprise |           | 48    | MAD | Africa | telecommunications | repeat | 7.0 | fr | broad | 1 1 2 2 | samir.elfassi kwame.boateng pieter.maritz nadia.benhaddou
            lekkora            | Lekkora Networks         |            | consumer   | strategic | 19    | USD | Africa | telecommunications | repeat | 6.6 | af | broad | 1 2 0 3 | chidi.okafor kwame.boateng nadia.benhaddou
            witkrans           | Witkrans Energy          |            | enterprise | standard  | 330   | ZAR | Africa | energy | repeat | 3.1 | af | broad | 1 2 2 3 | thandi.nkosi pieter.maritz kwame.boateng
            witkrans-signal    | Witkrans Signal          | witkrans   | enterprise |           | 95    | ZAR | Africa | rail | repeat | 6.0 | af | broad | 1 1 2 2 | thandi.nkosi pieter.maritz kwame.boateng
            # Latin America
            cordillana         | Cordillana Comunicaciones |           | consumer   | strategic | 63000 | CLP | Latin America | telecommunications | repeat | 7.4 | es | none | 0 0 0 0 | sofia.lagos rafael.quintana jorge.salcedo elena.castellanos
            cordillana-peru    | Cordillana Perú          | cordillana | consumer   | standard  | 18    | USD | Latin America | telecommunications | repeat | 7.7 | es | broad | 1 2 2 2 | sofia.lagos jorge.salcedo rafael.quintana elena.castellanos
            cordillana-norte   | Cordillana Norte Minero  | cordillana | enterprise | standard  | 7400  | CLP | Latin America | mining | repeat | 8.0 | es | broad | 1 2 2 2 | sofia.lagos rafael.quintana jorge.salcedo
            cordillana-hogar   | Cordillana Hogar         | cordillana | consumer   |           | 5200  | CLP | Latin America | cable | repeat | 6.7 | es | one   | 1 1 2 2 | sofia.lagos elena.castellanos jorge.salcedo
            cordillana-empresas | Cordillana Empresas     | cordillana | enterprise |           | 6100  | CLP | Latin America | telecommunications | first_purchase | 7.1 | es | broad | 1 1 2 2 | rafael.quintana sofia.lagos jorge.salcedo
            tolvanera          | Grupo Tolvanera          |            | enterprise | strategic | 690   | MXN | Latin America | conglomerate | advocate | 8.2 | es | broad | 1 3 3 3 | diego.paredes rafael.quintana elena.castellanos jorge.salcedo marcus.oyelaran
            tolvanera-cable    | Tolvanera Cable          | tolvanera  | consumer   | standard  | 210   | MXN | Latin America | cable | repeat | 7.5 | es | broad | 1 2 2 2 | diego.paredes jorge.salcedo rafael.quintana
            tolvanera-banca    | Tolvanera Banca Digital  | tolvanera  | enterprise |           | 85    | MXN | Latin America | banking | first_purchase | 7.9 | es | one   | 1 1 2 2 | diego.paredes elena.castellanos rafael.quintana
            ipelume            | Ipêlume Telecom          |            | consumer   | strategic | 255   | BRL | Latin America | telecommunications | repeat | 7.8 | pt | broad | 1 2 3 3 | ines.caldeira rafael.quintana jorge.salcedo elena.castellanos
            ipelume-campo      | Ipêlume Campo            | ipelume    | enterprise |           | 47    | BRL | Latin America | agriculture | first_purchase | 7.3 | pt | one   | 1 1 2 2 | thiago.prado elena.castellanos ines.caldeira
            pampalina          | Pampalina Red            |            | consumer   | standard  | 8.5   | USD | Latin America | telecommunications | repeat | 6.9 | es | one   | 1 2 2 3 | valentina.rios elena.castellanos jorge.salcedo
            # China
            yanjiang           | 砚江通信                 |            | consumer   | strategic | 1290  | CNY | China | telecommunications | advocate | 9.0 | zh | none | 0 0 0 0 | chen.jing sun.hao wu.gang liu.yang
            yanjiang-cloud     | 砚江云                   | yanjiang   | enterprise | strategic | 390   | CNY | China | cloud | repeat | 8.5 | zh | none | 0 0 0 0 | chen.jing sun.hao wu.gang
            yanjiang-tower     | 砚江铁塔                 | yanjiang   | enterprise | standard  | 140   | CNY | China | infrastructure | repeat | 8.0 | zh | broad | 1 2 2 2 | zhou.lan wu.gang zhao.min
            yanjiang-west      | 砚江西部                 | yanjiang   | consumer   |           | 88    | CNY | China | telecommunications | repeat | 7.6 | zh | broad | 1 1 2 2 | wu.gang chen.jing zhao.min
            xuntie             | 浔铁信号                 |            | government | strategic | 265   | CNY | China | rail | repeat | 8.2 | zh | broad | 2 3 3 3 | zhou.lan wu.gang he.xin zhao.min astrid.lindqvist
            # Asia Pacific
            minagi             | みなぎ通信               |            | consumer   | strategic | 6900  | JPY | Asia Pacific | telecommunications | repeat | 8.0 | ja | broad | 1 3 3 3 | kenji.morita aiko.senda farah.iskandar priya.raman yuki.tanabe
            minagi-denko       | みなぎ電工               | minagi     | enterprise | standard  | 1350  | JPY | Asia Pacific | engineering | repeat | 7.7 | ja | broad | 1 1 2 2 | kenji.morita aiko.senda yuki.tanabe
            merantis           | Merantis Link            |            | enterprise | strategic | 54    | SGD | Asia Pacific | telecommunications | advocate | 9.2 | sg | none | 0 0 0 0 | weiling.tan joel.lim farah.iskandar priya.raman
            merantis-labuan    | Merantis Labuan          | merantis   | enterprise |           | 6.2   | SGD | Asia Pacific | telecommunications | first_purchase | 8.1 | sg | broad | 1 1 2 2 | joel.lim weiling.tan farah.iskandar
            gomtika            | Gomtika Networks         |            | consumer   | strategic | 2650  | INR | Asia Pacific | telecommunications | repeat | 7.1 | in | broad | 1 3 3 4 | arjun.nair dev.menon farah.iskandar priya.raman hannah.weiss
            gomtika-rural      | Gomtika Gramin           | gomtika    | government |           | 380   | INR | Asia Pacific | telecommunications | suspect | 6.5 | in | thin  | 1 1 2 2 | arjun.nair farah.iskandar
            """;

    private static final List<Customer> ALL = read();

    private Customers() {}

    /** How the contacts that are filled in are held. */
    enum Style {
        /** All contacts are told by hand. */
        NONE,
        /** Spread over the team. */
        BROAD,
        /** Mostly the lead alone. */
        ONE,
        /** Hardly anybody is known. */
        THIN
    }

    /**
     * An account and how it is filled.
     *
     * @param account the row of the file
     * @param language of names and titles
     * @param style how its filled contacts are held
     * @param fill number of contacts filled in, from executive to operational
     * @param team employees, the lead first
     */
    record Customer(Account account, String language, Style style, List<Integer> fill, List<String> team) {

        String id() {
            return account.id();
        }

        /** Id of the group's parent. */
        String group() {
            String parent = account.parentId();
            return parent == null ? account.id() : parent;
        }
    }

    /** All accounts, in the order of the table. */
    static List<Customer> all() {
        return ALL;
    }

    private static List<Customer> read() {
        List<Customer> customers = new ArrayList<>();
        for (Table.Row row : Table.parse(ROWS, 15)) {
            Account account = new Account(
                    row.text(0),
                    row.text(1),
                    row.find(2),
                    row.find(3),
                    row.find(4),
                    millions(row.number(5)),
                    row.find(6),
                    row.find(7),
                    row.find(8),
                    row.find(9),
                    row.number(10));
            List<Integer> fill = row.words(13).stream().map(Integer::valueOf).toList();
            Style style = Style.valueOf(row.text(12).toUpperCase(java.util.Locale.ROOT));
            customers.add(new Customer(account, row.text(11), style, fill, row.words(14)));
        }
        return List.copyOf(customers);
    }

    private static @Nullable Double millions(@Nullable Double value) {
        return value == null ? null : Double.valueOf((double) Math.round(value * 1_000_000));
    }
}
