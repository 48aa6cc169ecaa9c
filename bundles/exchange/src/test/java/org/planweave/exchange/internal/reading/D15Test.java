package org.planweave.exchange.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * D15: each part of a document and of a workbook is poisoned in every way that XML knows. Nothing of it is fetched, no file of the machine
 * is read, and what is understood all the same has none of it.
 */
class D15Test {

    private static final String CANARY = "brindlewick";
    private static final int LEAST = 150;

    @TempDir
    private Path folder;
    private ServerSocket outside;
    private final AtomicInteger fetched = new AtomicInteger();
    /** By what it is called: what stands before the root, and what stands in it. */
    private final Map<String, String[]> ways = new LinkedHashMap<>();

    @BeforeEach
    void open() throws IOException {
        outside = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread counting = new Thread(this::count, "outside");
        counting.setDaemon(true);
        counting.start();
        String web = "http://127.0.0.1:" + outside.getLocalPort() + "/" + CANARY;
        String file = Files.writeString(folder.resolve("secret.txt"), CANARY).toUri().toString();
        StringBuilder laughs = new StringBuilder("<!ENTITY l0 \"" + CANARY + "\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        ways.put("laughs", new String[] {"<!DOCTYPE x [" + laughs + "]>", "&l11;"});
        ways.put("blow-up", new String[] {"<!DOCTYPE x [<!ENTITY b \"" + CANARY.repeat(5_000) + "\">]>", "&b;".repeat(2_000)});
        ways.put("file", new String[] {"<!DOCTYPE x [<!ENTITY f SYSTEM \"" + file + "\">]>", "&f;"});
        ways.put("web", new String[] {"<!DOCTYPE x [<!ENTITY w SYSTEM \"" + web + "\">]>", "&w;"});
        ways.put("parameter", new String[] {"<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + web + ".dtd\"> %p;]>", ""});
        ways.put("definition", new String[] {"<!DOCTYPE x SYSTEM \"" + web + ".dtd\">", ""});
        ways.put("public", new String[] {"<!DOCTYPE x PUBLIC \"-//X//X//EN\" \"" + web + ".dtd\">", ""});
        ways.put("include", new String[] {"", "<i:include xmlns:i=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\"" + file + "\"/>"});
        ways.put("schema", new String[] {"", "<s xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:schemaLocation=\"x " + web + ".xsd\"/>"});
        ways.put("style", new String[] {"<?xml-stylesheet type=\"text/xsl\" href=\"" + web + ".xsl\"?>", ""});
    }

    @AfterEach
    void close() throws IOException {
        outside.close();
    }

    private void count() {
        while (!outside.isClosed()) {
            try (Socket one = outside.accept()) {
                fetched.incrementAndGet();
            } catch (IOException e) {
                return;
            }
        }
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("Plan").createRow(0).createCell(0).setCellValue("Objective 1: Trade");
            book.write(out);
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] file(Map<String, byte[]> parts, String poisoned, byte[] with) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getKey().equals(poisoned) ? with : part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] poisoned(byte[] part, String[] way) {
        String xml = new String(part, StandardCharsets.UTF_8).replaceFirst("^\uFEFF?\\s*<\\?xml[^>]*\\?>", "");
        int end = xml.lastIndexOf("</");
        String inside = end < 0 ? xml : xml.substring(0, end) + way[1] + xml.substring(end);
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + way[0] + inside).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void nothingIsFetchedReadOrUnfolded() throws IOException {
        int tried = 0;
        Map<String, byte[]> bases = Map.of("plan.docx", Files.readAllBytes(Path.of("src/test/resources/fixtures/place-directorate.docx")), "plan.xlsx", workbook());
        for (Map.Entry<String, byte[]> base : bases.entrySet()) {
            Map<String, byte[]> parts = parts(base.getValue());
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                for (Map.Entry<String, String[]> way : ways.entrySet()) {
                    if (part.getKey().matches(".*\\.(xml|rels)")) {
                        tried++;
                        String what = way.getKey() + " in " + part.getKey() + " of " + base.getKey();
                        demandHarmless(what, new Papers().read(base.getKey(), file(parts, part.getKey(), poisoned(part.getValue(), way.getValue()))));
                    }
                }
            }
        }
        assertThat(fetched).hasValue(0);
        assertThat(tried).isGreaterThanOrEqualTo(LEAST);
    }

    @Test
    void whatIsLinkedOutsideIsNotFetched() throws IOException {
        byte[] base = Files.readAllBytes(Path.of("src/test/resources/fixtures/place-directorate.docx"));
        Map<String, byte[]> parts = parts(base);
        for (String kind : new String[] {"attachedTemplate", "image", "oleObject", "frame", "subDocument", "hyperlink", "externalLinkPath"}) {
            String link = "<Relationship Id=\"evil1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind
                    + "\" Target=\"http://127.0.0.1:" + outside.getLocalPort() + "/" + CANARY + "\" TargetMode=\"External\"/>";
            for (String part : parts.keySet().stream().filter(name -> name.endsWith(".rels")).toList()) {
                String[] way = {"", link};
                ReadResult read = new Papers().read("plan.docx", file(parts, part, poisoned(parts.get(part), way)));
                demandHarmless(kind + " in " + part, read);
            }
        }
        assertThat(fetched).hasValue(0);
    }

    private static void demandHarmless(String what, ReadResult result) {
        if (result instanceof Refused refused) {
            assertThat(refused.reason()).as(what).doesNotContain("Exception").doesNotContain(CANARY).endsWith(".");
        } else {
            assertThat(result.toString()).as(what).doesNotContain(CANARY);
        }
    }
}
