package org.twoeyes.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twoeyes.model.Account;
import org.twoeyes.model.Portfolio;
import org.twoeyes.testkit.Portfolios;

class AnswersMatchDescriptionTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/api/v1";

    private static TestServer server;
    private static Description description;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.ofSample();
        description = Description.of(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/meta, /meta",
        "/report, /report",
        "/home, /home",
        "/home, /home?perspective=strategy",
        "/home, /home?perspective=succession&asOf=2025-09-30",
        "/portfolio, /portfolio",
        "/portfolio, /portfolio?asOf=2024-01-31",
        "/changes-between, /changes-between?from=2025-12-31",
        "/changes-between, /changes-between?from=2025-06-30&to=2026-05-31&account=yanjiang&ids=true&limit=1",
        "/accounts, /accounts",
        "/accounts, /accounts?q=nor&life=ALIVE&sort=eyes&limit=3",
        "/accounts/{id}, /accounts/norrvika",
        "/accounts/{id}, /accounts/qusaiba",
        "/accounts/{id}, /accounts/yanjiang?asOf=2025-12-31",
        "/accounts/{id}/brief, /accounts/norrvika/brief",
        "/accounts/{id}/brief, /accounts/qusaiba/brief?format=svg&language=zh&asOf=2025-12-31",
        "/accounts/{id}/brief, /accounts/qusaiba/brief?format=pdf&language=es&paper=Letter",
        "/accounts/{id}/map, /accounts/norrvika/map",
        "/accounts/{id}/map, /accounts/yanjiang/map",
        "/contacts/{id}, /contacts/abdullah.alharbi",
        "/contacts/{id}, /contacts/li.wei",
        "/employees, /employees?limit=1000",
        "/employees/{id}, /employees/faisal.darwish",
        "/employees/{id}, /employees/jonas.ekman",
        "/search, /search?q=li",
        "/coverage, /coverage",
        "/duplicates, /duplicates?limit=3",
        "/gaps, /gaps?limit=1000",
        "/gaps, /gaps?kind=BLIND_SPOT&account=qusaiba",
        "/single-eyes, /single-eyes?limit=1000",
        "/departures, /departures?limit=1000",
        "/worst, /worst?k=2",
        "/paths, /paths?from=jonas.ekman&to=li.wei",
        "/response-team, /response-team?account=norrvika&functions=sales,delivery,none",
        "/paths, /paths?from=faisal.darwish&to=helena.astrom&asOf=2025-12-31"
    })
    void readIsAsDescribed(String path, String address) throws Exception {
        HttpResponse<String> answer = server.get(API + address);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        description.holds(API + path, "get", answer);
        assertThat(answer.headers().firstValue("ETag")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"account\":\"norrvika\",\"mode\":\"TWO_EYES\"}",
                "{\"mode\":\"NO_ONE_EYE\"}",
                "{\"accepted\":[{\"employeeId\":\"jonas.ekman\",\"contactId\":\"li.wei\"}],\"asOf\":\"2026-01-31\"}",
            })
    void planIsAsDescribed(String question) throws Exception {
        HttpResponse<String> answer = server.post(API + "/plans", question);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        description.holds(API + "/plans", "post", answer);
        assertThat(JSON.readTree(answer.body()).get("proposals")).isNotEmpty();
    }

    @Test
    void changedProposalIsGivenToSomebodyElse() throws Exception {
        JsonNode plan = JSON.readTree(server.post(API + "/plans", "{}").body());
        JsonNode first = plan.at("/proposals/0");
        String employee = first.get("employeeId").asText();
        String contact = first.get("contactId").asText();
        JsonNode report = JSON.readTree(server.get(API + "/report").body());
        List<String> holders = new ArrayList<>();
        for (JsonNode row : report.get("contacts")) {
            if (row.get("id").asText().equals(contact)) {
                row.get("holders").forEach(id -> holders.add(id.asText()));
            }
        }
        String other = report.get("departures").findValuesAsText("employeeId").stream()
                .filter(id -> !id.equals(employee) && !holders.contains(id))
                .reduce((before, last) -> last)
                .orElseThrow();
        String question = String.format(
                "{\"changed\":[{\"employeeId\":\"%s\",\"contactId\":\"%s\",\"toEmployeeId\":\"%s\"}]}",
                employee, contact, other);
        HttpResponse<String> answer = server.post(API + "/plans", question);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode changed = JSON.readTree(answer.body());

        assertThat(changed.get("proposals"))
                .anyMatch(proposal -> proposal.get("employeeId").asText().equals(other)
                        && proposal.get("contactId").asText().equals(contact)
                        && proposal.get("locked").asBoolean())
                .noneMatch(proposal -> proposal.get("employeeId").asText().equals(employee)
                        && proposal.get("contactId").asText().equals(contact));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'account':'nix'}|404",
                "{'mode':'ALL'}|400",
                "{'forbidden':[{'employeeId':'nix','contactId':'li.wei'}]}|404",
                "{'accepted':[{'employeeId':'jonas.ekman'}]}|400",
                "{'accepted':[{'employeeId':'jonas.ekman','contactId':'helena.astrom'}]}|400"
            })
    void impossiblePlanIsAProblem(String question, int status) throws Exception {
        HttpResponse<String> answer = server.post(API + "/plans", question.replace('\'', '"'));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        description.holds(API + "/plans", "post", answer);
    }

    @ParameterizedTest
    @CsvSource({
        "/accounts/nix, 404",
        "/contacts/nix, 404",
        "/employees/nix, 404",
        "/accounts/nix/map, 404",
        "/nix, 404",
        "/accounts?sort=size, 400",
        "/accounts?limit=0, 400",
        "/accounts?limit=1001, 400",
        "/accounts?cursor=abc, 400",
        "/accounts?life=DEAD, 400",
        "/home?perspective=mine, 400",
        "/worst?k=4, 400",
        "/meta?asOf=2026-02-30, 400",
        "/meta?asOf=-999999999-01-01, 400",
        "/gaps?kind=nix, 400",
        "/paths?to=li.wei, 400",
        "/response-team?account=norrvika, 400",
        "/response-team?account=nix&functions=sales, 404",
        "/paths?from=nix&to=li.wei, 404",
        "/paths?from=jonas.ekman&to=nix, 404",
        "/imports/nix, 404"
    })
    void refusalIsAProblem(String address, int status) throws Exception {
        HttpResponse<String> answer = server.get(API + address);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(description.errors("Problem", answer.body())).isEmpty();
    }

    @Test
    void rulesFindAnAnswerThatIsNotAsDescribed() throws Exception {
        String body = server.get(API + "/meta").body().replace("\"asOf\"", "\"asof\"");

        assertThat(description.errors("Meta", body)).isNotEmpty();
    }

    @Test
    void pagesOfAListMakeTheWholeList() throws Exception {
        JsonNode all = JSON.readTree(server.get(API + "/accounts?limit=1000").body());
        String cursor = "";
        int seen = 0;
        while (!cursor.equals("null")) {
            JsonNode page =
                    JSON.readTree(server.get(API + "/accounts?limit=7" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                            .body());
            for (JsonNode item : page.get("items")) {
                assertThat(item).isEqualTo(all.get("items").get(seen++));
            }
            cursor = page.get("nextCursor").asText("null");
        }
        assertThat(seen).isEqualTo(all.get("total").asInt()).isEqualTo(52);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready", "/metrics"})
    void operationIsAsDescribed(String path) throws Exception {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        description.holds(path, "get", answer);
    }

    @Test
    void serverWhoseDatabaseIsAwayIsNotReadyAsDescribed() throws Exception {
        HeldHome home = new HeldHome(TestServer.sample());
        try (TestServer away = new TestServer(home, Tokens.of(TestServer.TOKEN))) {
            home.leave();
            HttpResponse<String> answer = away.get("/health/ready");

            assertThat(answer.statusCode()).isEqualTo(503);
            description.holds("/health/ready", "get", answer);
            assertThat(away.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(away.get(API + "/meta").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void everyAddressOfTheDescriptionIsServedAndTheOthersAreNot() throws Exception {
        List<String> described = new ArrayList<>();
        JsonNode paths = description.document().path("paths");
        paths.fieldNames().forEachRemaining(path -> paths.path(path)
                .fieldNames()
                .forEachRemaining(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));

        assertThat(described).containsExactlyInAnyOrderElementsOf(server.addresses());
    }

    @Test
    void portfolioWithoutRevenueSaysSoWhereverAmountsAre() throws Exception {
        Portfolio sample = TestServer.sample();
        List<Account> accounts = sample.accounts().stream()
                .map(AnswersMatchDescriptionTest::withoutRevenue)
                .toList();
        Portfolio unknown = Portfolios.withAccounts(sample, accounts);
        try (TestServer without = new TestServer(unknown)) {
            for (String pointer :
                    List.of("/meta /revenueUnknown", "/home /counters/revenueUnknown", "/portfolio /revenueUnknown")) {
                String[] where = pointer.split(" ", -1);
                assertThat(JSON.readTree(without.get(API + where[0]).body())
                                .at(where[1])
                                .booleanValue())
                        .as(pointer)
                        .isTrue();
                assertThat(JSON.readTree(server.get(API + where[0]).body()).at(where[1]))
                        .as(pointer)
                        .isEqualTo(BooleanNode.FALSE);
            }
        }
    }

    private static Account withoutRevenue(Account row) {
        return new Account(
                row.id(),
                row.name(),
                row.parentId(),
                row.segment(),
                row.tier(),
                null,
                row.currency(),
                row.region(),
                row.industry(),
                row.loyaltyStage(),
                row.satisfaction());
    }
}
