package org.planweave.web.internal.front;

import java.lang.annotation.Annotation;

/** The configuration that the portal starts with, but for what a test needs small. */
@SuppressWarnings("all")
class Config implements WebConfig {

    @Override
    public String[] hosts() {
        return new String[] {"plans.marrowdale.example"};
    }

    @Override
    public boolean https() {
        return false;
    }

    @Override
    public String[] proxies() {
        return new String[0];
    }

    @Override
    public int form_bytes() {
        return 4 * 1024 * 1024;
    }

    @Override
    public long upload_bytes() {
        return 8L * 1024 * 1024;
    }

    @Override
    public int part_millis() {
        return 3000;
    }

    @Override
    public int request_seconds() {
        return 120;
    }

    @Override
    public int writes_minute() {
        return 0;
    }

    @Override
    public String metrics_token() {
        return "";
    }

    @Override
    public String scanner() {
        return "";
    }

    @Override
    public int upload_day_files() {
        return 1_000;
    }

    @Override
    public long upload_day_bytes() {
        return 2L << 30;
    }

    @Override
    public boolean scanner_plain() {
        return false;
    }

    @Override
    public int scanner_seconds() {
        return 60;
    }

    @Override
    public String security_contact() {
        return "mailto:security@marrowdale.example";
    }

    @Override
    public int live_most() {
        return 8;
    }

    @Override
    public int live_each() {
        return 3;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return WebConfig.class;
    }
}
