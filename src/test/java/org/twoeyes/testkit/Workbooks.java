package org.twoeyes.testkit;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A folder of CSV files as Apache POI writes it into a workbook: texts shared or in their cells, numbers, days and
 * truth values as such, dates counted from 1900 or 1904, in formats of many kinds, with empty rows and cells in between.
 * Which of them it is, a seed decides. What a cell means is always what the CSV says.
 */
public final class Workbooks {

    private static final List<String> TABLES =
            List.of("accounts", "contacts", "employees", "ties", "interactions", "opportunities", "assignments");
    private static final List<String> DAYS = List.of(
            "yyyy-mm-dd",
            "d/m/yy",
            "m/d/yy h:mm",
            "[$-409]d-mmm-yy;@",
            "[$-F800]dddd, mmmm dd, yyyy",
            "yyyy\"年\"m\"月\"d\"日\"");
    private static final List<String> NUMBERS = List.of("General", "0.00", "#,##0 \"days\"", "0%", "[Red]0.0;0 \\d");
    private static final LocalDate FIRST_DAY = LocalDate.of(1904, 1, 2);

    private final Random random;
    private final Workbook workbook;
    private final List<CellStyle> days;
    private final List<CellStyle> numbers;

    private Workbooks(Random random, Workbook workbook) {
        this.random = random;
        this.workbook = workbook;
        this.days = DAYS.stream().map(this::style).toList();
        this.numbers = NUMBERS.stream().map(this::style).toList();
    }

    /** Writes the files of a folder, and its policy if it has one, as the sheets of a workbook; says where it is. */
    public static Path write(Path folder, Path target, long seed) throws IOException {
        Random random = new Random(seed);
        XSSFWorkbook shared = new XSSFWorkbook();
        shared.getCTWorkbook().getWorkbookPr().setDate1904(random.nextBoolean());
        try (Workbook workbook = random.nextBoolean() ? shared : new SXSSFWorkbook(shared);
                OutputStream out = Files.newOutputStream(target)) {
            Workbooks workbooks = new Workbooks(random, workbook);
            for (String table : TABLES) {
                Path file = folder.resolve(table + ".csv");
                if (Files.exists(file)) {
                    workbooks.sheet(table, rows(file));
                }
            }
            if (Files.exists(folder.resolve("policy.yaml"))) {
                workbooks.sheet("policy", policy(folder.resolve("policy.yaml")));
            }
            workbook.write(out);
        }
        return target;
    }

    private CellStyle style(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static List<List<String>> rows(Path csv) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
            reader.forEach(row -> rows.add(row.getFields()));
        }
        return rows;
    }

    private static List<List<String>> policy(Path yaml) throws IOException {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("key", "value")));
        Object policy = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(yaml));
        Map<String, String> flat = new LinkedHashMap<>();
        flatten("", policy, flat);
        flat.forEach((key, value) -> rows.add(List.of(key, value)));
        return rows;
    }

    private static void flatten(String key, Object value, Map<String, String> into) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> flatten((key.isEmpty() ? "" : key + ".") + name, inner, into));
        } else if (value instanceof List<?> list) {
            into.put(
                    key,
                    list.isEmpty() ? ";" : list.stream().map(String::valueOf).collect(Collectors.joining("; ")));
        } else {
            into.put(key, String.valueOf(value));
        }
    }

    private void sheet(String table, List<List<String>> rows) {
        String name = random.nextBoolean() ? table : table + (table.equals("policy") ? ".yaml" : ".csv");
        Sheet sheet = workbook.createSheet(random.nextBoolean() ? name : name.toUpperCase(java.util.Locale.ROOT));
        int line = 0;
        for (List<String> cells : rows) {
            Row row = sheet.createRow(line);
            for (int i = 0; i < cells.size(); i++) {
                if (line == 0) {
                    row.createCell(i).setCellValue(cells.get(i));
                } else if (!cells.get(i).isEmpty() || random.nextInt(3) == 0) {
                    fill(row.createCell(i), cells.get(i));
                }
            }
            if (random.nextInt(20) == 0) {
                row.createCell(700).setCellStyle(numbers.get(0));
            }
            line += random.nextInt(10) == 0 ? 3 : 1;
        }
    }

    private void fill(Cell cell, String text) {
        if (text.isEmpty()) {
            cell.setCellStyle(numbers.get(random.nextInt(numbers.size())));
        } else if (random.nextInt(4) == 0) {
            cell.setCellValue(text);
        } else if (isPlainNumber(text)) {
            cell.setCellValue(Double.parseDouble(text));
            cell.setCellStyle(numbers.get(random.nextInt(numbers.size())));
        } else if (text.equals("true") || text.equals("false")) {
            cell.setCellValue(text.equals("true"));
        } else if (text.matches("\\d{4}-\\d\\d-\\d\\d")
                && !LocalDate.parse(text).isBefore(FIRST_DAY)) {
            cell.setCellValue(LocalDate.parse(text).atTime(random.nextInt(24), random.nextInt(60)));
            cell.setCellStyle(days.get(random.nextInt(days.size())));
        } else {
            cell.setCellValue(text);
        }
    }

    /** Whether a text is just how a number is written in decimals, so that the number means the text. */
    private static boolean isPlainNumber(String text) {
        return text.matches("-?(0|[1-9]\\d{0,14})(\\.\\d{1,6})?")
                && !text.equals("-0")
                && new BigDecimal(text).stripTrailingZeros().toPlainString().equals(text);
    }
}
