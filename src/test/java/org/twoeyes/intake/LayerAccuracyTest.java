package org.twoeyes.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Measures the rules on titles that they were not written from; the figures stand in docs/methods/layers.md. */
class LayerAccuracyTest {

    private static final Path DATA = Path.of("../shared/data");

    /** Labelled by hand from the titles alone, before the rules were run on them. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("Commissioner's Staff Rep", "operational"),
            Map.entry("Commissioner", "executive"),
            Map.entry("Commissioner's Chief of Staff", "senior"),
            Map.entry("Council Policy Analyst", "operational"),
            Map.entry("Commissioner's Senior Staff Rep", "operational"),
            Map.entry("Mayor's Deputy Chief of Staff", "senior"),
            Map.entry("Mayor's Chief of Staff", "senior"),
            Map.entry("Commissioner's Admin Support Specialist", "operational"),
            Map.entry("City Administrator", "executive"),
            Map.entry("Sales Representative", "operational"),
            Map.entry("Owner", "executive"),
            Map.entry("Order Administrator", "operational"),
            Map.entry("Marketing Manager", "middle"),
            Map.entry("Accounting Manager", "middle"),
            Map.entry("Sales Agent", "operational"),
            Map.entry("Sales Associate", "operational"),
            Map.entry("Sales Manager", "middle"),
            Map.entry("Marketing Assistant", "operational"),
            Map.entry("Assistant Sales Agent", "operational"),
            Map.entry("Assistant Sales Representative", "operational"),
            Map.entry("Owner/Marketing Assistant", "executive"),
            Map.entry("Vice President, Sales", "senior"),
            Map.entry("Inside Sales Coordinator", "operational"),
            Map.entry("President", "executive"),
            Map.entry("Administration Vice President", "senior"),
            Map.entry("Programmer", "operational"),
            Map.entry("Finance Manager", "middle"),
            Map.entry("Accountant", "operational"),
            Map.entry("Purchasing Manager", "middle"),
            Map.entry("Purchasing Clerk", "operational"),
            Map.entry("Stock Manager", "middle"),
            Map.entry("Stock Clerk", "operational"),
            Map.entry("Shipping Clerk", "operational"),
            Map.entry("Administration Assistant", "operational"),
            Map.entry("Marketing Representative", "operational"),
            Map.entry("Human Resources Representative", "operational"),
            Map.entry("Public Relations Representative", "operational"),
            Map.entry("Public Accountant", "operational"));

    /** The grade is the truth: directors general and the permanent secretary lead, directors and their deputies follow. */
    private static final Map<String, String> GRADES =
            Map.of("SCS4", "executive", "SCS3", "executive", "SCS2", "senior", "SCS1", "senior", "SCS1A", "senior");

    @Test
    void titlesOfThreeBundlesAgreeWithHandLabels() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "real data is not here");
        for (String bundle : List.of("portland-lobbying-2014-2016", "northwind", "oracle-hr-oe")) {
            List<String> wrong = new ArrayList<>();
            int people = 0;
            for (String file : List.of("contacts.csv", "employees.csv")) {
                for (NamedCsvRecord row : rows(DATA.resolve(bundle).resolve(file), "UTF-8")) {
                    String title = row.getField("title");
                    if (!title.isEmpty()) {
                        people++;
                        String found = LayerRules.shipped().find(title).layer();
                        if (!found.equals(LABELS.get(title))) {
                            wrong.add(title + " → " + found);
                        }
                    }
                }
            }
            System.out.println(bundle + ": " + (people - wrong.size()) + " of " + people + " people; wrong " + wrong);
            assertThat(wrong.size()).as(wrong.toString()).isLessThanOrEqualTo(people / 20);
        }
    }

    @Test
    void titlesOfAMinistryAgreeWithGrades() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "real data is not here");
        for (String day : List.of("2011-03-31", "2011-09-30")) {
            Path file = DATA.resolve("uk-organogram-dft/raw/department_for_transport-" + day + "-senior.csv");
            Map<String, Integer> wrong = new TreeMap<>();
            int people = 0;
            int right = 0;
            for (NamedCsvRecord row : rows(file, "windows-1252")) {
                String layer = GRADES.get(row.getField("Grade (or equivalent)").strip());
                if (layer != null) {
                    people++;
                    String title = row.getField("Job Title");
                    String found = LayerRules.shipped().find(title).layer();
                    if (found.equals(layer)) {
                        right++;
                    } else {
                        wrong.merge(
                                row.getField("Grade (or equivalent)") + " " + title + " → " + found, 1, Integer::sum);
                    }
                }
            }
            System.out.println(day + ": " + right + " of " + people + "; wrong " + wrong);
            assertThat(people).isGreaterThan(50);
            assertThat(right).as(wrong.toString()).isGreaterThan(people / 2);
        }
    }

    private static List<NamedCsvRecord> rows(Path file, String encoding) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file, Charset.forName(encoding))) {
            return reader.stream().toList();
        }
    }
}
