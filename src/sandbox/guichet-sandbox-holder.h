/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-holder.h: who holds domain names: a domain.Contact, which is no account and signs
 * in nowhere. Plain data.
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  char *nichandle;    /* the account that made it */
  JsonObject *values; /* in the shape of domain.Contact, without id; what is not in it is null */
} GuichetSandboxHolder;

const char *guichet_sandbox_holder_get (const GuichetSandboxHolder *self, const char *name);
void guichet_sandbox_holder_set (GuichetSandboxHolder *self, const char *name, const char *value);
char *guichet_sandbox_holder_get_name (const GuichetSandboxHolder *self);

JsonObject *guichet_sandbox_holder_merge (const GuichetSandboxHolder *self, JsonObject *changes);

/* All of them, by number. */
typedef struct
{
  GPtrArray *all; /* of GuichetSandboxHolder, oldest first */
  GHashTable *by_id;
  gint64 last_id;
} GuichetSandboxHolders;

GuichetSandboxHolders *guichet_sandbox_holders_new (void);
void guichet_sandbox_holders_free (GuichetSandboxHolders *self);
GuichetSandboxHolder *guichet_sandbox_holders_add (GuichetSandboxHolders *self,
                                                   const char *nichandle);
GuichetSandboxHolder *guichet_sandbox_holders_find (GuichetSandboxHolders *self, gint64 id);

G_END_DECLS
