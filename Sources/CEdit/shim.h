#pragma once
#include <histedit.h>
#include <stdio.h>

/* Swift imports neither functions of variable arguments nor mutable globals such as stdin. */

typedef char *(*wbl_prompt)(EditLine *editor);
typedef unsigned char (*wbl_command)(EditLine *editor, int key);

/* An editor of the standard streams with Emacs keys; its owner comes back with wbl_owner. Ctrl-C
   and the like come as keys, and signals from outside leave the terminal as it was. */
static inline EditLine *wbl_editor(void *owner, el_rfunc_t read, wbl_prompt prompt) {
    EditLine *editor = el_init("wbl", stdin, stdout, stderr);
    if (editor == NULL) return NULL;
    el_set(editor, EL_CLIENTDATA, owner);
    el_set(editor, EL_PROMPT, prompt);
    el_set(editor, EL_EDITOR, "emacs");
    el_set(editor, EL_SIGNAL, 1);
    el_set(editor, EL_SETTY, "-d", "-isig", NULL);
    el_set(editor, EL_GETCFN, read);
    return editor;
}

static inline void *wbl_owner(EditLine *editor) {
    void *owner = NULL;
    el_get(editor, EL_CLIENTDATA, &owner);
    return owner;
}

/* Binds a key to a command of libedit. */
static inline void wbl_bind(EditLine *editor, const char *key, const char *name) {
    el_set(editor, EL_BIND, key, name, NULL);
}

/* Binds a key to a command of ours. */
static inline void wbl_bind_own(
    EditLine *editor, const char *key, const char *name, wbl_command command) {
    el_set(editor, EL_ADDFN, name, name, command);
    wbl_bind(editor, key, name);
}

/* Has keys come unechoed from now on; libedit itself begins only after it has shown the prompt. */
static inline void wbl_prepare(EditLine *editor) {
    el_set(editor, EL_PREP_TERM, 1);
}

/* Draws the prompt and the line anew where the cursor is. */
static inline void wbl_redraw(EditLine *editor) {
    el_set(editor, EL_REFRESH);
}

/* A history of so many lines, which the keys of an editor walk through. */
static inline History *wbl_history(EditLine *editor, int limit) {
    History *past = history_init();
    HistEvent event;
    if (past == NULL) return NULL;
    history(past, &event, H_SETSIZE, limit);
    history(past, &event, H_SETUNIQUE, 1);
    el_set(editor, EL_HIST, history, past);
    return past;
}

static inline void wbl_remember(History *past, const char *line) {
    HistEvent event;
    history(past, &event, H_ENTER, line);
}
