/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-list.h: the requests for changes of contact that the account of a session
 * has a part in, on whichever side, as a live #GListModel of #GuichetContactRequest, the newest
 * number first.
 *
 * Asks OVHcloud again by itself while somebody looks at it and a request may still change: every
 * five seconds after a change, less often while nothing happens, once a minute at least.
 *
 * Properties: "loading" (boolean), "error" (boxed GError, nullable: why they are not known).
 * Signals, each with a #GuichetContactRequest: "arrived" (was not there before), "changed" (another
 * state) and "expiring" (a side has not answered, and it ends within half a day); none of them for
 * what the first reading finds, but for "expiring".
 */
#pragma once

#include "guichet-contact-request.h"
#include "guichet-read-list.h"
#include "guichet-session.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CONTACT_REQUEST_LIST (guichet_contact_request_list_get_type ())
G_DECLARE_FINAL_TYPE (GuichetContactRequestList,
                      guichet_contact_request_list,
                      GUICHET,
                      CONTACT_REQUEST_LIST,
                      GuichetReadList)

GuichetContactRequestList *guichet_contact_request_list_new (GuichetSession *session);
GuichetContactRequestList *guichet_contact_request_list_new_in_folder (GuichetSession *session,
                                                                       const char *folder);
/* Somebody looks at it until he releases it. Nothing is asked for before the first one does. */
void guichet_contact_request_list_hold (GuichetContactRequestList *self);
void guichet_contact_request_list_release (GuichetContactRequestList *self);
/* Asks OVHcloud now. */
void guichet_contact_request_list_refresh (GuichetContactRequestList *self);
/* (nullable) (transfer none) */
GuichetContactRequest *guichet_contact_request_list_find (GuichetContactRequestList *self,
                                                          gint64 id);
/* (transfer none): @request as the list has it now; @request itself if it has none of that number
 */
GuichetContactRequest *guichet_contact_request_list_get_latest (GuichetContactRequestList *self,
                                                                GuichetContactRequest *request);

G_END_DECLS
