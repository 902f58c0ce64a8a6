/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-paste.h: the window that takes codes, links and e-mails: several at once,
 * of every account of this computer. Shows what each code is for, and uses those that are ticked,
 * one after the other, once its button is pressed.
 */
#pragma once

#include <adwaita.h>

#include "guichet-contact-request-entries.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CONTACT_REQUEST_PASTE (guichet_contact_request_paste_get_type ())
G_DECLARE_FINAL_TYPE (GuichetContactRequestPaste,
                      guichet_contact_request_paste,
                      GUICHET,
                      CONTACT_REQUEST_PASTE,
                      AdwWindow)

GtkWidget *guichet_contact_request_paste_new (GuichetContactRequestEntries *entries);
/* Looks for codes in @text, of which nothing else is kept. */
void guichet_contact_request_paste_take (GuichetContactRequestPaste *self, const char *text);
/* Says why there is nothing yet. */
void guichet_contact_request_paste_say (GuichetContactRequestPaste *self, const char *text);

G_END_DECLS
