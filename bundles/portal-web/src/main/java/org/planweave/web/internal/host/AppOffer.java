package org.planweave.web.internal.host;

import org.planweave.api.people.SecondFactors.Offer;

/** What a page shows of a secret that an app is to share: a picture, and letters in groups for those who type. */
public record AppOffer(String box, String path, String letters) {

    static AppOffer of(Offer offer) {
        QrPicture picture = new QrPicture(offer.uri());
        return new AppOffer(picture.box(), picture.path(), offer.secret().replaceAll("(.{4})(?!$)", "$1 "));
    }
}
