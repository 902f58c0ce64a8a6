/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-message.h: a request as the HTTP message that carries it: URL, headers, signature and
 * body. Sends nothing.
 */
#pragma once

#include <libsoup/soup.h>

#include "guichet-credentials.h"
#include "guichet-request.h"

G_BEGIN_DECLS

SoupMessage *guichet_message_new (const GuichetCredentials *credentials,
                                  GuichetRequest *request,
                                  gint64 clock_difference);
SoupMessage *guichet_message_new_token (const GuichetCredentials *credentials);
SoupMessage *
guichet_message_new_poll (const char *events_url, const char *token, const char *poll_session);

G_END_DECLS
