/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-group-loader.h: reads what is in all telephony groups of an account: the list of the
 * groups, then one list of each. Private to the lists of lines and of directory entries. Repeats
 * nothing; the client does that.
 */
#pragma once

#include "guichet-client.h"
#include "guichet-telephony-api.h"

G_BEGIN_DECLS

/* Which list of each group */
typedef struct
{
  GuichetOperation list; /* lists what is in a group */
  GuichetOperation item; /* reads one thing of it */
  /* Returns: (transfer full) (element-type GObject): what @reply, a list of objects, has */
  GPtrArray *(*parse) (JsonNode *reply, const GuichetBillingAccount *group, GError **error);
  const char *failure; /* a sentence for people, to be translated: of group and reason */
} GuichetGroupList;

typedef struct
{
  GPtrArray *things; /* (element-type GObject): of the groups that answered */
  GPtrArray *failed; /* (element-type utf8): names of the groups that did not */
  GError *error;     /* (nullable): of the first of them */
} GuichetLoadedGroups;

void guichet_loaded_groups_free (GuichetLoadedGroups *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetLoadedGroups, guichet_loaded_groups_free)

/* @list: constant */
void guichet_group_loader_run_async (GuichetClient *client,
                                     const GuichetGroupList *list,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
GuichetLoadedGroups *guichet_group_loader_run_finish (GAsyncResult *result, GError **error);

G_END_DECLS
