/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-answer.h: accepts and refuses requests for changes of contact, and has their
 * codes sent again. Sends nothing twice: what was sent without an answer is read anew before
 * anything else is done with the request.
 */
#pragma once

#include "guichet-contact-request-list.h"

G_BEGIN_DECLS

/* @token: the code that OVHcloud sent to this side by e-mail; not kept */
void guichet_contact_answer_accept_async (GuichetContactRequestList *list,
                                          GuichetContactRequest *request,
                                          const char *token,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
void guichet_contact_answer_refuse_async (GuichetContactRequestList *list,
                                          GuichetContactRequest *request,
                                          const char *token,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
/* The code that was sent before is of no use any more. */
void guichet_contact_answer_resend_async (GuichetContactRequestList *list,
                                          GuichetContactRequest *request,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
/* Returns: %FALSE with %GUICHET_ERROR, with OVHcloud's own words in its details */
gboolean guichet_contact_answer_finish (GuichetContactRequestList *list,
                                        GAsyncResult *result,
                                        GError **error);

G_END_DECLS
