package org.twoeyes.demo;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Invented people: names by language, with the id that stands for each in Latin letters. Each name is given once. */
final class Names {

    /** Given names and family names by language; {@code written=latin} where the two differ. */
    private static final Map<String, List<String>> POOLS = new LinkedHashMap<>();

    static {
        pool(
                "sv",
                "Elsa Gustav Märta Oskar Freja Sixten Tove Ragnar Ylva Håkan Signe Torbjörn",
                "Åkerblad Söderquist Lindvall Hedström Nordmark Västlund Björkegren Rydell Fjällström Ekholm");
        pool(
                "de",
                "Annegret Matthias Käthe Burkhard Jörg Ulrike Lothar Sabine Götz Heike Reto Ursina Beat Björn",
                "Kröger Hüttl Sandmeier Brönnimann Wachter Zürcher Lüthold Hagemann Oertel Bürgi Strobl Pfäffli Rademacher");
        pool(
                "pl",
                "Jadwiga Zbigniew Bożena Sławomir Urszula Łucja Paweł Halina Radosław",
                "Wiśnicki Żurek Kępiński Ślusarek Brzozowicz Górecki Jabłonka Sowiński");
        pool(
                "es",
                "Álvaro Begoña Iñaki Lucía Jesús Marisol Néstor Ximena Andrés Soledad Raúl Pilar Efraín Consuelo Tomás Inés"
                        + " Joaquín Verónica Germán Noelia Rodrigo Yolanda",
                "Zubeldia Orozco Peñalver Castañeda Bermúdez Iriarte Muñiz Salvatierra Toribio Quiroga Ordóñez Belmonte Yáñez"
                        + " Carranza Lizárraga Montalvo Ugarte Pizano Escandón Tovar");
        pool(
                "en",
                "Imogen Rupert Harriet Alistair Bronwen Desmond Philippa Callum Geraldine Nigel Rhiannon Clive",
                "Ashcombe Penhallow Wetherby Llewellyn Drummond Fairclough Hollingbury Treadgold Maddocks Kirkbride");
        pool(
                "it",
                "Ginevra Ruggero Ornella Tullio Fiorenza Ludovico Mirella",
                "Cavallaro Bonacini Trevisan Scarlatti Gherardi Pellegrino");
        pool(
                "ar",
                "عبد_الرحمن=abdulrahman منى=mona فهد=fahad سارة=sara ناصر=nasser لمياء=lamia ياسر=yasser هند=hind سلطان=sultan"
                        + " أمل=amal زياد=ziad رانيا=rania وليد=walid جواهر=jawaher",
                "الشمري=alshammari الخليلي=alkhalili البلوشي=albalushi المرزوقي=almarzouqi النابلسي=alnabulsi القرني=alqarni"
                        + " الرواشدة=alrawashdeh الجابري=aljaberi الزعابي=alzaabi العجمي=alajmi حداد=haddadin الفارسي=alfarsi");
        pool(
                "tr",
                "Şebnem Çağlar Gülşen Tolga İpek Oğuzhan Nilüfer Barış Züleyha Ümit",
                "Yıldırımer Karaköse Özgüven Çetinalp Şahinkaya Ertürk Bozdağlı Gündoğan");
        pool(
                "af",
                "Akinyi Thabo Folasade Mwangi Nomvula Emeka Adaeze Sipho Njeri Lindiwe Tunde Achieng Kagiso Yetunde Baraka"
                        + " Zanele Kipchoge Ifeoma",
                "Mutisya Dlomo Adebayor Onyango Mahlangu Ezekwesili Wekesa Khumbuza Balogun Otieno Molefe Nwachuku Chebet"
                        + " Ramaphala Akinola Muthoni");
        pool(
                "fr",
                "Zineb Mehdi Ghislaine Yassine Aïcha Rachid Loubna Étienne Hafsa Driss Noémie Anas",
                "Bencherif Tazi-Alami Berrada Lahlimi Chraïbi Ouazzane Sefrioui Kettanou Benjellil Raïss");
        pool(
                "pt",
                "Otávio Lígia Joaquim Conceição Murilo Tânia Heitor Iracema Sérgio Luíza Estêvão",
                "Magalhães Fagundes Assunção Brandão Teixeira Queirós Falcão Moraes Sampaio Vilela");
        pool(
                "zh",
                "国栋=guodong 雪梅=xuemei 志强=zhiqiang 晓燕=xiaoyan 立新=lixin 佳怡=jiayi 海涛=haitao 玉兰=yulan 宏伟=hongwei"
                        + " 思远=siyuan 春华=chunhua 文博=wenbo",
                "郑=zheng 谢=xie 冯=feng 萧=xiao 程=cheng 袁=yuan 许=xu 傅=fu 沈=shen 吕=lv 苏=su 卢=lu 蒋=jiang 贾=jia");
        pool(
                "ja",
                "美咲=misaki 大輔=daisuke 恵子=keiko 直樹=naoki 由美=yumi 隆=takashi 千尋=chihiro 健太郎=kentaro 真理=mari",
                "小野寺=onodera 長谷川=hasegawa 藤井=fujii 桜庭=sakuraba 三浦=miura 久保田=kubota 西園=nishizono 早川=hayakawa");
        pool(
                "sg",
                "Xin Yi Marcus Amirah Zhi Kavitha Desiree Faizal Jolene Hao",
                "Goh Sivalingam Rahmat Teo Chelliah Yeoh Abdullah Quek");
        pool(
                "in",
                "Lakshmi Rohan Meenakshi Aditya Sunita Harish Kavya Prakash Nandini Suresh Ishita Vivek",
                "Venkataraman Chatterjee Deshpande Iyengar Bhattacharya Kulkarni Rathore Subramaniam Gokhale Mukherji");
    }

    private final Set<String> taken = new HashSet<>();

    /** A person: the id in Latin letters and the name as written. */
    record Person(String id, String name) {}

    /** Takes an id out of the pools. */
    void take(String id) {
        taken.add(id);
    }

    /** The next free person of a language. */
    Person next(String language, Dice dice) {
        List<String> given = POOLS.get(language + " given");
        List<String> family = POOLS.get(language + " family");
        if (given == null || family == null) {
            throw new IllegalArgumentException("language (" + language + ") must have names");
        }
        while (true) {
            Person person = person(language, dice.pick(given), dice.pick(family));
            if (taken.add(person.id())) {
                return person;
            }
        }
    }

    private static Person person(String language, String given, String family) {
        boolean familyFirst = language.equals("zh") || language.equals("ja");
        String first = familyFirst ? family : given;
        String second = familyFirst ? given : family;
        String gap = language.equals("zh") ? "" : " ";
        return new Person(latin(first) + "." + latin(second), written(first) + gap + written(second));
    }

    private static String written(String name) {
        int sign = name.indexOf('=');
        return (sign < 0 ? name : name.substring(0, sign)).replace('_', ' ');
    }

    /** The id's spelling: small ASCII letters and hyphens. */
    static String latin(String name) {
        String text = name.substring(name.indexOf('=') + 1)
                .replace("ł", "l")
                .replace("Ł", "L")
                .replace("ı", "i");
        text = text.replace("İ", "I").replace("ø", "o").replace("ß", "ss");
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static void pool(String language, String given, String family) {
        POOLS.put(language + " given", List.of(given.split(" ", -1)));
        POOLS.put(language + " family", List.of(family.split(" ", -1)));
    }
}
