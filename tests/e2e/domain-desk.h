/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * domain-desk.h: what the parts of domain-desk share.
 */
#pragma once

#include "guichet-domain-task-list.h"

G_BEGIN_DECLS

typedef struct
{
  GuichetSession *session;
  GuichetDomainList *domains;
  GuichetDomainTaskList *tasks;
  gboolean is_over;
} DomainDesk;

/* Ends the program with the words of @error, (nullable), if it is not @is_good. */
void domain_desk_require (gboolean is_good, const GError *error);
void domain_desk_load (DomainDesk *self);
/* @list: a GuichetReadList that is being read */
void domain_desk_wait_read (gpointer list);
/* Until somebody says that it is over. */
void domain_desk_wait_over (DomainDesk *self);

/* Commands */
int domain_desk_follow (DomainDesk *self, char **words);
int domain_desk_ask (DomainDesk *self, char **words);
int domain_desk_supply (DomainDesk *self, char **words);
int domain_desk_act (DomainDesk *self, char **words);
int domain_desk_news (DomainDesk *self, char **words);

G_END_DECLS
