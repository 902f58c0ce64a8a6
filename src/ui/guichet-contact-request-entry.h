/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-entry.h: one request of the list that people see, with every account of
 * this computer that has a part in it: two of them may be its two sides. Has no widgets and asks
 * nobody.
 *
 * Signal "changed": whatever is shown of it may be other now.
 */
#pragma once

#include "guichet-contact-request.h"

G_BEGIN_DECLS

/* What one account sees of it */
typedef struct
{
  GObject *side; /* whoever made the entry knows what it is */
  char *account; /* nichandle, "" while it is not known */
  GuichetContactRequest *request;
} GuichetContactRequestPart;

#define GUICHET_TYPE_CONTACT_REQUEST_ENTRY (guichet_contact_request_entry_get_type ())
G_DECLARE_FINAL_TYPE (GuichetContactRequestEntry,
                      guichet_contact_request_entry,
                      GUICHET,
                      CONTACT_REQUEST_ENTRY,
                      GObject)

GuichetContactRequestEntry *guichet_contact_request_entry_new (void);
void guichet_contact_request_entry_begin (GuichetContactRequestEntry *self);
void guichet_contact_request_entry_add (GuichetContactRequestEntry *self,
                                        GObject *side,
                                        const char *account,
                                        GuichetContactRequest *request);
void guichet_contact_request_entry_end (GuichetContactRequestEntry *self);

guint guichet_contact_request_entry_get_n_parts (GuichetContactRequestEntry *self);
const GuichetContactRequestPart *
guichet_contact_request_entry_get_part (GuichetContactRequestEntry *self, guint index);
/* Whether @side has a part in it */
gboolean guichet_contact_request_entry_is_seen_from (GuichetContactRequestEntry *self,
                                                     GObject *side);
/* As the account sees it that has read it last */
GuichetContactRequest *guichet_contact_request_entry_get_request (GuichetContactRequestEntry *self);
gint64 guichet_contact_request_entry_get_id (GuichetContactRequestEntry *self);

/* guichet-contact-request-entry-waits.c */

/* Whether the account of @part is one of those that must agree, and has not, as far as is known */
gboolean guichet_contact_request_entry_waits_for (GuichetContactRequestEntry *self,
                                                  const GuichetContactRequestPart *part);
/* (element-type GuichetContactRequestPart) (transfer container): those that it waits for here */
GPtrArray *guichet_contact_request_entry_get_waiting (GuichetContactRequestEntry *self);
/* Who must agree, and is not signed in here; ends in %NULL */
void guichet_contact_request_entry_find_others (GuichetContactRequestEntry *self,
                                                const char *others[3]);
GuichetContactRequestGroup
guichet_contact_request_entry_get_group (GuichetContactRequestEntry *self);
/* (nullable) (transfer full): when it ends if nobody answers */
GDateTime *guichet_contact_request_entry_get_deadline (GuichetContactRequestEntry *self);
/* A GCompareDataFunc: by group, the newest number first */
int guichet_contact_request_entry_compare (gconstpointer a, gconstpointer b, gpointer user_data);

G_END_DECLS
