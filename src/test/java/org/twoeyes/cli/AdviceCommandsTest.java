package org.twoeyes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twoeyes.report.Approved;

/** What to do: introductions, plans, whom to call. */
class AdviceCommandsTest extends BundleCommands {

    private static Shell.Result run(List<String> command, Object... more) {
        return new Shell()
                .run(Stream.concat(command.stream(), Arrays.stream(more)).toArray());
    }

    @Test
    void pathsNameWhoCanIntroduce() throws IOException {
        Shell.Result result = new Shell().run("paths", "e-3", "c-2", "--bundle", bundle);
        assertThat(result.exitCode()).isZero();
        Approved.check("cli-paths.txt", result.out());
        assertThat(new Shell()
                        .run("paths", "e-3", "c-2", "--bundle", bundle, "--format", "csv")
                        .out())
                .startsWith("asOf,path,pathStrength,step,fromId,fromName,toId,toName,kind,strength\n2026-01-31,1,")
                .contains(",e-3,Tom Reed,e-1,Li Wei,MANAGEMENT,0.9\n");
    }

    @Test
    void whoKnowsThemAlreadyIsToldSo() {
        assertThat(new Shell().run("paths", "e-1", "c-2", "--bundle", bundle).out())
                .contains("THEY KNOW EACH OTHER ALREADY")
                .doesNotContain("THE BEST INTRODUCTION");
    }

    @Test
    void unknownContactIsAnsweredWithNearest() {
        Shell.Result result = new Shell().run("paths", "e-3", "maria gil", "--bundle", bundle);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("There is no contact maria gil. Did you mean c-1 (María Gil)?");
    }

    @Test
    void planSaysWhoShouldGetToKnowWhom() throws IOException {
        Shell.Result result = new Shell().run("plan", "--bundle", bundle);
        assertThat(result.exitCode()).isZero();
        Approved.check("cli-plan.txt", result.out());
        Approved.check(
                "cli-plan.json",
                new Shell().run("plan", "--bundle", bundle, "--format", "json").out());
    }

    @Test
    void planOfAnAccountIsAboutThatAccount() throws IOException {
        String json = new Shell()
                .run("plan", "--bundle", bundle, "--account", "a-1", "--fewest", "two-eyes", "--format", "json")
                .out();
        JsonNode plan = new ObjectMapper().readTree(json);
        assertThat(plan.get("proposals"))
                .extracting(row -> row.get("contactId").asText())
                .containsExactly("c-1");
        assertThat(plan.get("leastTies").asInt()).isEqualTo(1);
        assertThat(new Shell()
                        .run("plan", "--bundle", bundle, "--account", "a-1", "--fewest", "two-eyes")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains(
                        "Among them, every key contact has two true eyes once 1 new tie is built. It cannot be done with fewer.");
        assertThat(new Shell()
                        .run("plan", "--bundle", bundle, "--account", "telefonica")
                        .err())
                .contains("There is no account telefonica. Did you mean a-1 (Telefónica)?");
    }

    @Test
    void planOfALayerInATierSaysSoAndKeepsToIt() throws IOException {
        List<String> command = List.of("plan", "--bundle", bundle.toString(), "--layer", "executive", "--tier");
        JsonNode plan = new ObjectMapper()
                .readTree(run(command, "standard", "--format", "json").out());
        assertThat(plan.get("layers")).hasToString("[\"executive\"]");
        assertThat(plan.get("tiers")).hasToString("[\"standard\"]");
        assertThat(run(command, "standard").out())
                .contains("Looks only at contacts of the layer executive in accounts of the tier standard.");
        assertThat(run(command, "strategic").out().replaceAll("\\s+", " ")).contains("Among them, key contacts have");
        assertThat(run(command, "strategic", "--fewest", "no-one-eye").out())
                .contains("Among them, no account has one eye");
        Shell.Result unknown = run(command, "gold");
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.err()).contains("The tier (gold) must be one of [strategic, standard].");
        assertThat(run(command, "standard", "--account", "a-1").err()).contains("--tier does not go with --account");
        assertThat(run(command, "standard", "--format", "html").out())
                .contains("Accounts of tier Standard · Contacts of layer Executive");
        assertThat(run(command, "standard", "--format", "csv", "--table", "oneEyeLeft")
                        .out())
                .isEqualTo("accountId,accountName\n");
    }

    @Test
    void teamNamesWhomToCall() throws IOException {
        Shell.write(bundle, "employees.csv", """
                id,name,title,function,layer,managerId
                e-1,Li Wei,Account Director,sales,senior,e-3
                e-2,Ana Ruiz,Account Manager,sales,middle,e-1
                e-3,Tom Reed,Vice President,management,executive,
                """);
        Shell.Result result =
                new Shell().run("team", "a-2", "--functions", "management,sales,legal", "--bundle", bundle);
        assertThat(result.exitCode()).isZero();
        Approved.check("cli-team.txt", result.out());
        Approved.check(
                "cli-team.json",
                new Shell()
                        .run("team", "a-2", "--functions", "sales", "--bundle", bundle, "--format", "json")
                        .out());
        assertThat(new Shell()
                        .run("team", "a-2", "--functions", "sales", "--bundle", bundle, "--format", "csv")
                        .out())
                .startsWith("asOf,accountId,accountName,function,");
    }

    @Test
    void departAsJsonHasThePlan() throws IOException {
        String json = new Shell()
                .run("depart", "e-1", "--bundle", bundle, "--on", "2026-03-31", "--format", "json")
                .out();
        assertThat(new ObjectMapper().readTree(json).get("plan"))
                .extracting(row -> row.get("dueOn").asText())
                .containsExactly("2026-02-19", "2026-03-11");
    }

    @Test
    void planAsCsvHasItsTables() {
        assertThat(new Shell()
                        .run("plan", "--bundle", bundle, "--format", "csv")
                        .out())
                .startsWith("asOf,employeeId,employeeName,contactId,");
        assertThat(new Shell()
                        .run("plan", "--bundle", bundle, "--format", "csv", "--table", "accounts")
                        .out())
                .startsWith("id,name,eyesBefore,");
    }
}
