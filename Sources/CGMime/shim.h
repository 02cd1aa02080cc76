#pragma once
#include <gmime/gmime.h>

/* GObject casts are macros, which Swift does not import. */
static inline GMimeObject *wbl_object_of_message(GMimeMessage *message) {
    return GMIME_OBJECT(message);
}

static inline GMimeObject *wbl_object_of_part(GMimePart *part) {
    return GMIME_OBJECT(part);
}

static inline GMimeObject *wbl_object_of_multipart(GMimeMultipart *multipart) {
    return GMIME_OBJECT(multipart);
}
