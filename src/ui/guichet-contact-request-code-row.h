/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-code-row.h: one code that people pasted: which request it is for, on
 * behalf of which account, whether it shall be used, and what became of it. The code is wiped when
 * it has done its work, and with the row.
 *
 * Signal "changed": whether it shall be used, or for whom.
 */
#pragma once

#include <adwaita.h>

#include "guichet-contact-request-entries.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CONTACT_REQUEST_CODE_ROW (guichet_contact_request_code_row_get_type ())
G_DECLARE_FINAL_TYPE (GuichetContactRequestCodeRow,
                      guichet_contact_request_code_row,
                      GUICHET,
                      CONTACT_REQUEST_CODE_ROW,
                      GtkListBoxRow)

/* @entry: (nullable): the request it is for; %NULL for one that people choose
 * @token: copied */
GtkWidget *guichet_contact_request_code_row_new (GuichetContactRequestEntry *entry,
                                                 const char *token);
/* Somebody it may be for: the account that is part @part of @entry */
void guichet_contact_request_code_row_add_candidate (GuichetContactRequestCodeRow *self,
                                                     GuichetContactRequestEntry *entry,
                                                     guint part);
/* After the last: one of one is chosen, one of several is not. */
void guichet_contact_request_code_row_ready (GuichetContactRequestCodeRow *self);
/* It cannot be used, and why */
void guichet_contact_request_code_row_set_useless (GuichetContactRequestCodeRow *self,
                                                   const char *title,
                                                   const char *reason);

/* Whether it shall be used, and can be */
gboolean guichet_contact_request_code_row_is_chosen (GuichetContactRequestCodeRow *self);
void guichet_contact_request_code_row_set_running (GuichetContactRequestCodeRow *self,
                                                   gboolean is_running);
/* Accepts; cannot be called back. */
void guichet_contact_request_code_row_accept_async (GuichetContactRequestCodeRow *self,
                                                    GAsyncReadyCallback callback,
                                                    gpointer user_data);
/* Shows how it ended. Returns: whether it was accepted */
gboolean guichet_contact_request_code_row_accept_finish (GuichetContactRequestCodeRow *self,
                                                         GAsyncResult *result);

G_END_DECLS
