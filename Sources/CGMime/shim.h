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

/* A multipart without a boundary; g_mime_multipart_new would draw one by chance, from the system. */
static inline GMimeMultipart *wbl_multipart_new(const char *subtype) {
    GMimeMultipart *multipart = (GMimeMultipart *) g_object_new(GMIME_TYPE_MULTIPART, NULL);
    GMimeContentType *type = g_mime_content_type_new("multipart", subtype);
    g_mime_object_set_content_type(GMIME_OBJECT(multipart), type);
    g_object_unref(type);
    return multipart;
}

/* The bytes of a stream in memory, emptied so that it can be written again; they are the stream's. */
static inline GByteArray *wbl_emptied(GMimeStream *stream) {
    GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
    g_byte_array_set_size(bytes, 0);
    g_mime_stream_reset(stream);
    return bytes;
}

/* A mailbox whose address is written as it is, so that GMime need not look for its form in IDNA. */
static inline InternetAddress *wbl_mailbox_new(const char *name, const char *address) {
    InternetAddress *mailbox = internet_address_mailbox_new(name, address);
    INTERNET_ADDRESS_MAILBOX(mailbox)->idn_addr = g_strdup(address);
    return mailbox;
}
