/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-request-watch.h: looks after the requests for changes of contact while no window does,
 * and tells what is new of them.
 *
 * The helper runs all day and is to stay small: TLS alone would cost it 12 MB for ever. So it never
 * asks OVHcloud itself. Another guichet-helper does (guichet-request-command.h), writes down what
 * it read, and ends; that is where the helper finds the news, and where it is remembered what was
 * told. Nothing happens at login, nothing as long as nobody is signed in or people do not want to
 * be told ("tell-of-requests"), and a keyring that is locked stays locked: nobody is asked for its
 * password. The first reading is three minutes after the start, then one every ten minutes while a
 * request may still change or an operation on a domain name goes on, else every half an hour
 * (guichet-request-pace.h).
 *
 * Property "n-to-confirm" (uint, read-only): how many requests wait for an answer of somebody who
 * is signed in here, as they were read last.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-profile-list.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_REQUEST_WATCH (guichet_request_watch_get_type ())
G_DECLARE_FINAL_TYPE (GuichetRequestWatch, guichet_request_watch, GUICHET, REQUEST_WATCH, GObject)

GuichetRequestWatch *guichet_request_watch_new (GApplication *application,
                                                GSettings *settings,
                                                GuichetProfileList *profiles);
/* Does not wait for the next reading. */
void guichet_request_watch_read_now (GuichetRequestWatch *self);
void guichet_request_watch_stop (GuichetRequestWatch *self);
guint guichet_request_watch_get_n_to_confirm (GuichetRequestWatch *self);

G_END_DECLS
