#pragma once
#include <gmime/gmime.h>

/* GObject casts are macros, which Swift does not import. */
static inline GMimeObject *wbl_object_of_message(GMimeMessage *message) {
    return GMIME_OBJECT(message);
}

static inline GMimeObject *wbl_object_of_text(GMimeTextPart *text) {
    return GMIME_OBJECT(text);
}

static inline GMimePart *wbl_part_of_text(GMimeTextPart *text) {
    return GMIME_PART(text);
}
