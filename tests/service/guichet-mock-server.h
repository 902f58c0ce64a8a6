/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-mock-server.h: a scripted OVHcloud on loopback for the tests of client and services, in
 * the same main context. Does exactly what its script says, faults included, and only when asked:
 * no timer of its own. Knows no signature; whoever wants a real counterpart takes the sandbox.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-mock-talk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_MOCK_SERVER (guichet_mock_server_get_type ())
G_DECLARE_FINAL_TYPE (GuichetMockServer, guichet_mock_server, GUICHET, MOCK_SERVER, GObject)

GuichetMockServer *guichet_mock_server_new (GTlsCertificate *certificate);
const char *guichet_mock_server_get_url (GuichetMockServer *self);

/* A request takes the first step left with its method and path. GET /auth/time needs none. */
void
guichet_mock_server_play (GuichetMockServer *self, const GuichetMockStep *steps, gsize n_steps);
/* Returns: (nullable): what to do with request @n_request, valid until the talk is over; %NULL: it
 * is unexpected (or the time) */
typedef const GuichetMockStep *(*GuichetMockFunc) (GuichetMockServer *self,
                                                   guint n_request,
                                                   gpointer data);
void guichet_mock_server_set_func (GuichetMockServer *self, GuichetMockFunc func, gpointer data);
void guichet_mock_server_set_time_difference (GuichetMockServer *self, gint64 seconds);

void guichet_mock_server_wait_requests (GuichetMockServer *self, guint n_requests);
void guichet_mock_server_wait_gone (GuichetMockServer *self, guint n_gone);
void guichet_mock_server_release (GuichetMockServer *self);
void guichet_mock_server_release_next (GuichetMockServer *self);

guint guichet_mock_server_get_n_requests (GuichetMockServer *self);
guint guichet_mock_server_get_in_flight (GuichetMockServer *self);
guint guichet_mock_server_get_most_in_flight (GuichetMockServer *self);
const char *guichet_mock_server_get_method (GuichetMockServer *self, guint n_request);
const char *guichet_mock_server_get_path (GuichetMockServer *self, guint n_request);
guint guichet_mock_server_count (GuichetMockServer *self, const char *method, const char *path);
const char *
guichet_mock_server_get_header (GuichetMockServer *self, guint n_request, const char *name);
const char *guichet_mock_server_get_body (GuichetMockServer *self, guint n_request);
gsize guichet_mock_server_get_written (GuichetMockServer *self);
void guichet_mock_server_assert_played (GuichetMockServer *self);

G_END_DECLS
