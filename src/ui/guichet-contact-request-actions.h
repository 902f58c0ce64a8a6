/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-actions.h: what the buttons and the menu of a request do.
 */
#pragma once

#include <adwaita.h>

#include "guichet-contact-request-entries.h"

G_BEGIN_DECLS

/* Tells in a few words what was done: shown as a toast. */
typedef void (*GuichetContactRequestTell) (gpointer teller, const char *text);

/* @teller: an object; told nothing any more once it is gone */
void guichet_contact_request_actions_run (const char *action,
                                          GtkWidget *parent,
                                          GuichetContactRequestEntries *entries,
                                          GuichetContactRequestEntry *entry,
                                          guint part,
                                          GuichetContactRequestTell tell,
                                          gpointer teller);

G_END_DECLS
