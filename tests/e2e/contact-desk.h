/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * contact-desk.h: one account's contacts, and what is printed of them.
 */
#pragma once

#include "guichet-contact-bulk.h"
#include "guichet-contact-sides.h"
#include "guichet-service-list.h"
#include "guichet-service-pending.h"

G_BEGIN_DECLS

typedef struct
{
  GuichetSession *session;
  GuichetAccount *account;
  GuichetServiceList *services;
  GuichetContactRequestList *requests;
  GuichetContactBulk *bulk; /* owned: the plan */
  const char *folder;
  gboolean is_separate;
} ContactDesk;

/* Each line of standard input is obeyed before the next is read. */
void contact_desk_run_until (gboolean (*holds) (gpointer data), gpointer data);

void contact_desk_accept_mail (ContactDesk *self, char **words);
void contact_desk_refuse_mail (ContactDesk *self, char **words);
void contact_desk_accept_code (ContactDesk *self, char **words);
void contact_desk_resend (ContactDesk *self, char **words);

void contact_desk_print_services (ContactDesk *self);
void contact_desk_print_bulk (ContactDesk *self);
void contact_desk_print_requests (ContactDesk *self);
void contact_desk_print_failure (const GError *error);

G_END_DECLS
