/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-answer.h: the dialog that accepts or refuses one request with the code
 * that one side of it got: alone, in a link or in a whole e-mail. Sends nothing before its button
 * is pressed; what was typed stays when it fails, and is wiped when it closes.
 *
 * Signal "told" (string): what was done.
 */
#pragma once

#include <adwaita.h>

#include "guichet-contact-request-entries.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CONTACT_REQUEST_ANSWER (guichet_contact_request_answer_get_type ())
G_DECLARE_FINAL_TYPE (GuichetContactRequestAnswer,
                      guichet_contact_request_answer,
                      GUICHET,
                      CONTACT_REQUEST_ANSWER,
                      AdwWindow)

/* @part: which account of @entry answers */
GtkWidget *guichet_contact_request_answer_new (GuichetContactRequestEntries *entries,
                                               GuichetContactRequestEntry *entry,
                                               guint part,
                                               gboolean accepts);

G_END_DECLS
