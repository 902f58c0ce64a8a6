/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-mock-server.h: a scripted OVHcloud on loopback for the tests of client and services, in
 * the same main context. Does exactly what its script says, faults included, and only when asked:
 * no timer of its own. Knows no signature; whoever wants a real counterpart takes the sandbox.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  GUICHET_MOCK_ANSWER,   /* a whole answer */
  GUICHET_MOCK_CLOSE,    /* reads the request and closes without an answer */
  GUICHET_MOCK_RESET,    /* reads the request and resets the connection */
  GUICHET_MOCK_TRUNCATE, /* promises the whole body, sends half and closes */
  GUICHET_MOCK_GARBAGE,  /* sends the body as it is, which is no HTTP, and closes */
  GUICHET_MOCK_HANG,     /* nothing until released */
  GUICHET_MOCK_HALF,     /* headers and half the body, the rest when released */
  GUICHET_MOCK_HUGE,     /* a body without an end */
} GuichetMockKind;

typedef struct
{
  const char *method;
  const char *path; /* below /1.0, escaped, with its query */
  GuichetMockKind kind;
  guint status;        /* 0 for 200 */
  const char *type;    /* (nullable): %NULL for application/json */
  const char *headers; /* (nullable): more of them, "Name: value\r\n" each */
  const char *body;    /* (nullable): %NULL for none */
} GuichetMockStep;

#define GUICHET_TYPE_MOCK_SERVER (guichet_mock_server_get_type ())
G_DECLARE_FINAL_TYPE (GuichetMockServer, guichet_mock_server, GUICHET, MOCK_SERVER, GObject)

GuichetMockServer *guichet_mock_server_new (GTlsCertificate *certificate);
const char *guichet_mock_server_get_url (GuichetMockServer *self);

/* A request takes the first step left with its method and path. GET /auth/time needs none. */
void
guichet_mock_server_play (GuichetMockServer *self, const GuichetMockStep *steps, gsize n_steps);
void guichet_mock_server_set_time_difference (GuichetMockServer *self, gint64 seconds);

void guichet_mock_server_wait_requests (GuichetMockServer *self, guint n_requests);
void guichet_mock_server_wait_gone (GuichetMockServer *self, guint n_gone);
void guichet_mock_server_release (GuichetMockServer *self);

guint guichet_mock_server_count (GuichetMockServer *self, const char *method, const char *path);
const char *
guichet_mock_server_get_header (GuichetMockServer *self, guint n_request, const char *name);
const char *guichet_mock_server_get_body (GuichetMockServer *self, guint n_request);
gsize guichet_mock_server_get_written (GuichetMockServer *self);
void guichet_mock_server_assert_played (GuichetMockServer *self);

G_END_DECLS
