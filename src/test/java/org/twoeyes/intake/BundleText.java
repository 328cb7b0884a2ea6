package org.twoeyes.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.twoeyes.model.Portfolio;

/** A small bundle as text, to be changed file by file and written somewhere. */
final class BundleText {

    private final Map<String, String> files = new LinkedHashMap<>();

    /** One account with two contacts, two employees and something of everything. */
    static BundleText small() {
        return new BundleText()
                .with(
                        "accounts.csv",
                        "id,name,parentId,tier,revenue,currency,loyaltyStage,satisfaction\n"
                                + "a1,Acme,,strategic,1e6,USD,repeat,7.5\na2,Acme Labs,a1,,,,,\n")
                .with(
                        "contacts.csv",
                        "id,accountId,name,title,layer,roles,influence,stance,reportsToId,influences,since,email\n"
                                + "c1,a1,Ann,CEO,,decision_maker,9,1,,c2,2020-01-01,ann@acme.example\n"
                                + "c2,a2,Bo,Buyer,middle,user; coach;user,,-2,c1,,,\n")
                .with(
                        "employees.csv",
                        "id,name,title,managerId,joinedOn,capacity,attritionRisk\n"
                                + "e1,Eve,Sales Director,,2019-05-01,10,0.2\ne2,Finn,,e1,,,\n")
                .with(
                        "ties.csv",
                        "employeeId,contactId,strength,since,lastContact\n"
                                + "e1,c1,0.9,2020-01-01,2025-06-30\ne2,c2,,,\n")
                .with(
                        "interactions.csv",
                        "id,on,channel,employeeIds,contactIds,direction,subject,minutes,sentiment\n"
                                + "i1,2025-01-02,meeting,e1;e2,c1; c2,IN,Kick-off,60,0.5\n")
                .with(
                        "opportunities.csv",
                        "id,accountId,name,stage,open,amount,currency,closeOn,ownerId,contactIds\n"
                                + "o1,a1,Big deal,proposal,TRUE,5000,,2026-01-31,e1,c1;c2\no2,a2,Old deal,won,false,,,,,\n")
                .with("assignments.csv", "employeeId,accountId,role\ne1,a1,account_manager\n");
    }

    BundleText with(String file, String text) {
        files.put(file, text);
        return this;
    }

    BundleText without(String file) {
        files.remove(file);
        return this;
    }

    BundleText change(String file, UnaryOperator<String> change) {
        files.put(file, change.apply(files.getOrDefault(file, "")));
        return this;
    }

    BundleText plus(String file, String rows) {
        return change(file, text -> text + rows);
    }

    /** Writes it into a folder and reads it back; there must be no error in it. */
    Portfolio portfolio(Path folder) {
        return read(folder(folder)).portfolio().orElseThrow();
    }

    Path folder(Path folder) {
        return folder(folder, StandardCharsets.UTF_8, "");
    }

    Path folder(Path folder, Charset charset, String mark) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), (mark + file.getValue()).getBytes(charset));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    Path zip(Path zip, String prefix) {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(prefix + file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip;
    }

    static IntakeReport read(Path bundle) {
        return BundleReader.read(bundle, IntakeOptions.fresh());
    }

    static List<String> sentences(IntakeReport report) {
        return report.errors().stream().map(Problem::sentence).toList();
    }
}
