package org.twoeyes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles that the rules were written for. How they do on others is measured in {@link LayerAccuracyTest}. */
class LayerRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CEO",
                "Chief Executive Officer",
                "Chief Human Resources Officer",
                "President",
                "President & CEO",
                "Managing Director",
                "General Manager",
                "Executive Director",
                "Founder",
                "Co-Founder and CTO",
                "Owner",
                "Mayor",
                "Commissioner",
                "Director General",
                "总经理",
                "董事长兼总经理",
                "首席执行官",
                "首席财务官",
                "CEO兼创始人",
                "總經理",
                "局长",
                "党委书记",
                "Directora General",
                "Consejero Delegado",
                "Presidenta",
                "Gerente General",
                "Alcaldesa",
                "Dueña",
                "Président-directeur général",
                "Directrice générale",
                "Gérant",
                "Geschäftsführerin",
                "Geschaeftsfuehrer",
                "Vorstandsvorsitzender",
                "Oberbürgermeister",
                "Diretor Geral",
                "Amministratore Delegato",
                "Managing Partner"
            })
    void firstPeopleAreExecutive(String title) {
        assertThat(LayerRules.shipped().find(title).layer()).isEqualTo("executive");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vice President",
                "Vice President, Sales",
                "Senior Vice-President",
                "SVP Finance",
                "Deputy Director General",
                "Chief of Staff",
                "Mayor's Chief of Staff",
                "Chief of Staff to the Mayor",
                "Sales Director",
                "Head of Procurement",
                "Deputy Mayor",
                "副总经理",
                "副总裁",
                "财务总监",
                "总工程师",
                "采购部部长",
                "Directora Comercial",
                "Director de Compras",
                "Vicepresidenta",
                "Subdirector General",
                "Jefe de Gabinete",
                "Directeur des achats",
                "Directeur général adjoint",
                "Prokurist",
                "Bereichsleiter Vertrieb",
                "Diretora Financeira",
                "Country Manager",
                "Assistant General Manager"
            })
    void theirDeputiesAndDirectorsAreSenior(String title) {
        assertThat(LayerRules.shipped().find(title).layer()).isEqualTo("senior");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sales Manager",
                "Project Manager",
                "Supervisor",
                "Team Lead",
                "Assistant Vice President",
                "经理",
                "销售经理",
                "车间主任",
                "副总监",
                "总经理助理",
                "总经理办公室主任",
                "Gerente de Compras",
                "Jefa de Proyecto",
                "Responsable qualité",
                "Chef de projet",
                "Abteilungsleiter",
                "Teamleiterin",
                "Coordenadora",
                "Assistant Director"
            })
    void managersAreMiddle(String title) {
        assertThat(LayerRules.shipped().find(title).layer()).isEqualTo("middle");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Engineer",
                "Account Executive",
                "Senior Account Executive",
                "Executive Chef",
                "Executive Assistant",
                "Assistant to the CEO",
                "Executive Assistant to the President",
                "Commissioner's Staff Rep",
                "Secretary to the Managing Director",
                "Advisor to the Mayor",
                "Analyst, Office of the President",
                "Sales Representative",
                "HR Business Partner",
                "Product Owner",
                "工程师",
                "总裁秘书",
                "Asistente de Dirección General",
                "Secretaria de Dirección",
                "Ejecutiva de Ventas",
                "Assistante de direction",
                "Assistentin der Geschäftsführung",
                "Chef de cuisine",
                "Presidential aide"
            })
    void assistantsAndExpertsAreOperational(String title) {
        assertThat(LayerRules.shipped().find(title).layer()).isEqualTo("operational");
    }
}
