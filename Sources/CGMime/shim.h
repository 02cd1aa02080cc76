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

/* The text of a text/plain part in UTF-8, for g_free; NULL for any other part. */
static inline char *wbl_plain_text(GMimeObject *part) {
    GMimeContentType *type = g_mime_object_get_content_type(part);
    if (!GMIME_IS_TEXT_PART(part) || !g_mime_content_type_is_type(type, "text", "plain"))
        return NULL;
    return g_mime_text_part_get_text(GMIME_TEXT_PART(part));
}
