/* The load of wire.py: clients on a Unix socket that say sentences, wait for all replies, and say the next.

       wire SOCKET GREETS CLIENTS DEPTH SECONDS PAUSE < SENTENCES

   Each of the CLIENTS says DEPTH sentences at once, each client the next ones of all; behind the last comes the first
   again. A reply ends with the line that begins with O (OK) or + (redis); with E (ERR), - (redis) or ? (a question) it
   is an error, and so is a server that hangs up. GREETS is 1 where the server speaks first. With PAUSE above 0,
   seconds, one client speaks so seldom, by the clock: what could not be said in time counts from when it was due. The
   end comes after SECONDS, or SIGTERM, once all that was said is answered. Printed: replies, errors, replies a second,
   and within how many milliseconds 99 of 100 were answered, and all. */
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

enum { MOST = 1 << 20, SPAN = 1 << 24, TEXT = 1 << 16 };  // sentences; microseconds; bytes

struct client {
    int socket, waits;
    char kind;  // the first byte of the line under way
    double due;
};

static char *sentences[MOST], text[TEXT];
static unsigned taken[SPAN];
static long count, next, replies, errors, answered;
static volatile sig_atomic_t stopped;

static void stop(int number) { stopped = number; }

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

static void fail(const char *what) {
    perror(what);
    exit(1);
}

static void read_sentences(void) {
    while (count < MOST && fgets(text, TEXT / 64, stdin)) {
        text[strcspn(text, "\n")] = 0;
        sentences[count++] = strdup(text);
    }
    if (!count) fail("no sentences");
}

static void say(struct client *client, int depth) {
    char *end = text;
    for (client->waits = 0; client->waits < depth; client->waits++)
        end = stpcpy(stpcpy(end, sentences[next++ % count]), "\n");
    if (write(client->socket, text, (size_t)(end - text)) != end - text) errors++;
}

/* Takes what has come; 0 once the server has hung up. */
static int hear(struct client *client) {
    ssize_t length = read(client->socket, text, TEXT);
    for (char *at = text, *end = text + length, *feed; at < end; at = feed + 1) {
        if (!client->kind) client->kind = *at;
        feed = memchr(at, '\n', (size_t)(end - at));
        if (!feed) break;
        if (strchr("O+E-?", client->kind)) client->waits--, replies++;
        if (strchr("E-?", client->kind)) errors++;
        client->kind = 0;
    }
    return length > 0;
}

static struct client come(const char *path, int greets) {
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    struct client client = {.socket = socket(AF_UNIX, SOCK_STREAM, 0), .waits = greets};
    strncpy(address.sun_path, path, sizeof address.sun_path - 1);
    if (connect(client.socket, (struct sockaddr *)&address, sizeof address)) fail(path);
    while (client.waits)
        if (!hear(&client)) fail("no greeting");
    return client;
}

/* Notes how long a client's replies took. */
static void note(double seconds) {
    taken[seconds < 1e-6 * (SPAN - 1) ? (int)(1e6 * seconds) : SPAN - 1]++;
    answered++;
}

static double milliseconds(double part) {
    long sum = 0, place = 0;
    while (place < SPAN - 1 && (sum += taken[place]) < part * answered) place++;
    return 1e-3 * place;
}

int main(int number, char **words) {
    if (number != 7) return fputs("usage: wire SOCKET GREETS CLIENTS DEPTH SECONDS PAUSE\n", stderr), 2;
    int clients = atoi(words[3]), depth = atoi(words[4]), busy = clients, poll = epoll_create1(0);
    double seconds = atof(words[5]), pause = atof(words[6]);
    signal(SIGTERM, stop);
    signal(SIGPIPE, SIG_IGN);
    read_sentences();
    struct client *all = calloc((size_t)clients, sizeof *all);
    for (int i = 0; i < clients; i++) {
        all[i] = come(words[1], atoi(words[2]));
        struct epoll_event event = {.events = EPOLLIN, .data.ptr = &all[i]};
        epoll_ctl(poll, EPOLL_CTL_ADD, all[i].socket, &event);
    }
    replies = 0;
    double start = now(), end = start;
    for (int i = 0; i < clients; i++) {
        all[i].due = now();
        say(&all[i], depth);
    }
    while (busy > 0) {
        struct epoll_event ready[64] = {{.data.ptr = all}};
        int found = clients > 1 ? epoll_wait(poll, ready, 64, -1) : 1;  // one client alone just waits in read
        for (int i = 0; i < found; i++) {
            struct client *client = ready[i].data.ptr;
            if (!hear(client)) errors++, busy = 0;
            if (client->waits || !busy) continue;
            end = now();
            note(end - client->due);
            if (stopped || end > start + seconds) {
                busy--;
                continue;
            }
            client->due = pause > 0 ? client->due + pause : end;
            if (client->due > end) usleep((useconds_t)(1e6 * (client->due - end)));
            say(client, depth);
        }
    }
    printf("replies=%ld errors=%ld rate=%.1f within=%.3f worst=%.3f\n", replies, errors,
           (double)replies / (end - start), milliseconds(0.99), milliseconds(1));
    return 0;
}
