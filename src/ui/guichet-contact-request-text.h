/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-text.h: a request for a change of contact in words. Pure: the caller
 * gives the present moment. Never has a code to say.
 */
#pragma once

#include "guichet-contact-request-entry.h"

G_BEGIN_DECLS

const char *guichet_contact_request_text_heading (GuichetContactRequestGroup group);
char *guichet_contact_request_text_what (GuichetContactRequest *request);
char *guichet_contact_request_text_accounts (GuichetContactRequest *request);
char *guichet_contact_request_text_number (GuichetContactRequest *request);
char *guichet_contact_request_text_join (const char *const *accounts);
char *guichet_contact_request_text_sentence (GuichetContactRequestEntry *entry, GDateTime *now);

/* guichet-contact-request-facts.c */
const char *guichet_contact_request_text_state (GuichetContactRequestState state);
char *guichet_contact_request_text_join_parts (GuichetContactRequestEntry *entry);
char *guichet_contact_request_text_seen_from (GuichetContactRequestEntry *entry);
char *guichet_contact_request_text_details (GuichetContactRequestEntry *entry, GDateTime *now);
gboolean guichet_contact_request_text_matches (GuichetContactRequestEntry *entry,
                                               const char *search);

/* guichet-contact-request-consequence.c */
char *guichet_contact_request_text_consequence (GuichetContactRequestEntry *entry,
                                                const char *account,
                                                gboolean accepts);
char *guichet_contact_request_text_over (GuichetContactRequest *request);
char *guichet_contact_request_text_accepted (GuichetContactRequestEntry *entry,
                                             const char *account);
char *guichet_contact_request_text_refused (GuichetContactRequest *request);

/* guichet-contact-request-csv.c */
void guichet_contact_request_csv_append (GString *csv, GuichetContactRequestEntry *entry);

G_END_DECLS
