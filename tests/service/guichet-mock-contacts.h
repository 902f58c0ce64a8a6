/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-mock-contacts.h: the mock as an OVHcloud that makes requests for changes of contact,
 * counts them, and fails at one of them, before or after it was made.
 */
#pragma once

#include "guichet-mock-server.h"

G_BEGIN_DECLS

typedef struct
{
  guint fault_at; /* from 1: which change it fails at; 0: none */
  guint n_faults; /* how many from there on; 0: one */
  const GuichetMockStep *fault;
  gboolean is_made;                  /* the request is made, and only its answer is not good */
  const GuichetMockStep *list_fault; /* (nullable): what becomes of the list of requests */

  guint n_changes; /* that arrived */
  guint n_lists;
  GPtrArray *tasks;  /* (element-type utf8): as JSON */
  GPtrArray *bodies; /* (element-type utf8): of the changes, with a space behind their service */
  GHashTable *made;  /* of a service and a contact: how many requests there are */
  GPtrArray *answers;
} GuichetMockContacts;

void guichet_mock_contacts_attach (GuichetMockContacts *self, GuichetMockServer *server);
/* After the server was finalized. */
void guichet_mock_contacts_clear (GuichetMockContacts *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GuichetMockContacts, guichet_mock_contacts_clear)
/* How many requests there are for this contact ("contactTech") of a service */
guint guichet_mock_contacts_count (const GuichetMockContacts *self,
                                   const char *service,
                                   const char *contact);

G_END_DECLS
