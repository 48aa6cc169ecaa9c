package org.planweave.lib.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.apache.logging.log4j.LogManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.launch.Framework;

/** The bundle as OSGi sees it: it resolves, and what it exports writes and reads files with nothing else on its class path. */
class OfficeBundleTest {

    @TempDir
    static Path cache;

    private static Framework framework;
    private static Bundle office;

    @BeforeAll
    static void start() throws Exception {
        framework = new FrameworkFactory().newFramework(Map.of("org.osgi.framework.storage", cache.toString()));
        framework.start();
        File logging = new File(LogManager.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        framework.getBundleContext().installBundle(logging.toURI().toString());
        office = framework.getBundleContext().installBundle("reference:" + new File("target/classes").toURI());
        office.start();
    }

    @AfterAll
    static void stop() throws Exception {
        framework.stop();
        framework.waitForStop(0);
    }

    @Test
    void resolvesAndStarts() {
        assertThat(office.getState()).isEqualTo(Bundle.ACTIVE);
    }

    @Test
    void writesAndReadsWord() throws Exception {
        Class<?> type = office.loadClass("org.apache.poi.xwpf.usermodel.XWPFDocument");
        Object document = type.getConstructor().newInstance();
        Object paragraph = call(document, "createParagraph");
        Object run = call(paragraph, "createRun");
        run.getClass().getMethod("setText", String.class).invoke(run, "Open the riverside path");

        Object read = type.getConstructor(InputStream.class).newInstance(written(document));

        assertThat(call(((java.util.List<?>) call(read, "getParagraphs")).get(0), "getText")).isEqualTo("Open the riverside path");
    }

    @Test
    void writesAndReadsExcel() throws Exception {
        Class<?> type = office.loadClass("org.apache.poi.xssf.usermodel.XSSFWorkbook");
        Object book = type.getConstructor().newInstance();
        Object sheet = call(book, "createSheet");
        Object row = sheet.getClass().getMethod("createRow", int.class).invoke(sheet, 0);
        Object cell = row.getClass().getMethod("createCell", int.class).invoke(row, 0);
        cell.getClass().getMethod("setCellValue", String.class).invoke(cell, "=1+1 is only words here");

        Object read = type.getConstructor(InputStream.class).newInstance(written(book));
        Object first = read.getClass().getMethod("getSheetAt", int.class).invoke(read, 0);
        Object again = first.getClass().getMethod("getRow", int.class).invoke(first, 0);

        assertThat(again.getClass().getMethod("getCell", int.class).invoke(again, 0)).hasToString("=1+1 is only words here");
    }

    private static Object call(Object on, String method) throws Exception {
        return on.getClass().getMethod(method).invoke(on);
    }

    private static InputStream written(Object document) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.getClass().getMethod("write", OutputStream.class).invoke(document, out);
        return new ByteArrayInputStream(out.toByteArray());
    }
}
