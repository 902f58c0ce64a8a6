/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-mock-services.h: the mock as all services of an account: groups, lines, an alias, a
 * trunk, domain names, zones, with their contacts, holder and directory entries, and with what may
 * go wrong.
 */
#pragma once

#include "guichet-mock-server.h"

G_BEGIN_DECLS

typedef struct
{
  guint n_groups;          /* "g1" …, with as many lines each: "l1" … through all groups */
  guint n_lines_per_group; /* the alias "a1" is in the first group, the trunk "t1" in the last */
  guint n_domains;         /* "d1.fr" … */
  guint n_zones;           /* of so many domain names, from the first */
  const char *admin;       /* who is the administrator of everything; %NULL: "aa1-ovh" */
  const char *city;        /* of every directory entry; %NULL: "Bourg" */
  const char *holder;      /* who holds all domain names, with the number 7; %NULL: "Duval SARL" */
  const char *operation;   /* (nullable): the state in which "d2.fr" changes its owner */
  gboolean knows_no_batches;
  gboolean trunk_is_listed_as_line;
  gboolean session_sees_no_lines; /* which one could call from */
  const char *nichandle;          /* of the account; %NULL: "aa1-ovh" */

  guint fault_at; /* from 1: this path, each time it is asked for */
  const GuichetMockStep *fault;
  const char *fault_on; /* (nullable): every path that begins with it */
  guint hold_from;      /* from 1: what is asked for from then on is answered when it is released */

  GPtrArray *asked; /* (element-type utf8): paths, each once */
  GPtrArray *answers;
} GuichetMockServices;

void guichet_mock_services_attach (GuichetMockServices *self, GuichetMockServer *server);
/* Forgets what was asked. */
void guichet_mock_services_begin (GuichetMockServices *self);
/* After the server was finalized. */
void guichet_mock_services_clear (GuichetMockServices *self);
guint guichet_mock_services_count (const GuichetMockServices *self);

G_END_DECLS
