/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-world.h: what the sandbox's OVHcloud has in its books: accounts, groups, lines,
 * numbers, domains, zones, mail. Plain data; knows no HTTP and no JSON.
 */
#pragma once

#include "guichet-sandbox-account.h"
#include "guichet-sandbox-domain.h"
#include "guichet-sandbox-group.h"
#include "guichet-sandbox-holder.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 time; /* seconds since the Unix epoch */
  char *to;
  char *subject;
  char *body;
} GuichetSandboxMail;

typedef struct
{
  GPtrArray
      *accounts; /* of GuichetSandboxAccount; the first is who signs in when nobody is named */
  GPtrArray *outsiders; /* of GuichetSandboxAccount: those that sign in elsewhere */
  GPtrArray *groups;    /* of GuichetSandboxGroup, whoever's they are */
  GPtrArray *domains;   /* of GuichetSandboxDomain, whoever's they are */
  GPtrArray *zones;     /* of GuichetSandboxDomain */
  GuichetSandboxHolders *holders;
  GPtrArray *mailbox; /* of GuichetSandboxMail, oldest first */
  gint64 last_id;

  /* The same by name. */
  GHashTable *groups_by_name;
  GHashTable *services_by_name; /* of GuichetSandboxService, in whichever group */
  GHashTable *domains_by_name;
  GHashTable *zones_by_name;
} GuichetSandboxWorld;

GuichetSandboxWorld *guichet_sandbox_world_new (void);
void guichet_sandbox_world_free (GuichetSandboxWorld *self);

GuichetSandboxAccount *guichet_sandbox_world_add_account (GuichetSandboxWorld *self,
                                                          const char *nichandle);
GuichetSandboxAccount *guichet_sandbox_world_add_outsider (GuichetSandboxWorld *self,
                                                           const char *nichandle);
GuichetSandboxGroup *guichet_sandbox_world_add_group (GuichetSandboxWorld *self,
                                                      const char *name,
                                                      const char *description,
                                                      const char *owner);
GuichetSandboxService *guichet_sandbox_world_add_service (GuichetSandboxWorld *self,
                                                          GuichetSandboxGroup *group,
                                                          GuichetSandboxServiceKind kind,
                                                          const char *name,
                                                          const char *description);
GuichetSandboxUser *guichet_sandbox_world_add_user (GuichetSandboxWorld *self,
                                                    GuichetSandboxService *line,
                                                    const char *login,
                                                    const char *password,
                                                    gint64 now);
GuichetSandboxDomain *guichet_sandbox_world_add_domain (GuichetSandboxWorld *self,
                                                        const char *name,
                                                        const GuichetSandboxContacts *contacts);
GuichetSandboxDomain *guichet_sandbox_world_add_zone (GuichetSandboxWorld *self,
                                                      const char *name,
                                                      const GuichetSandboxContacts *contacts);
void guichet_sandbox_world_add_mail (GuichetSandboxWorld *self,
                                     gint64 now,
                                     const char *to,
                                     const char *subject,
                                     const char *body);

/* guichet-sandbox-world-find.c */
const GuichetSandboxAccount *guichet_sandbox_world_get_first_account (GuichetSandboxWorld *self);
const GuichetSandboxAccount *guichet_sandbox_world_find_account (GuichetSandboxWorld *self,
                                                                 const char *nichandle);
GuichetSandboxAccount *guichet_sandbox_world_find_customer (GuichetSandboxWorld *self,
                                                            const char *nichandle);
GuichetSandboxGroup *guichet_sandbox_world_find_group (GuichetSandboxWorld *self, const char *name);
GuichetSandboxService *guichet_sandbox_world_find_service (GuichetSandboxWorld *self,
                                                           const char *name);
GuichetSandboxDomain *guichet_sandbox_world_find_domain (GuichetSandboxWorld *self,
                                                         const char *name);
GuichetSandboxDomain *guichet_sandbox_world_find_seen_domain (GuichetSandboxWorld *self,
                                                              const char *name,
                                                              const char *nichandle);
GuichetSandboxDomain *guichet_sandbox_world_find_zone (GuichetSandboxWorld *self, const char *name);

/* guichet-sandbox-scenario.c */
gboolean guichet_sandbox_scenario_fill (GuichetSandboxWorld *self,
                                        const char *scenario,
                                        guint lines,
                                        guint domains,
                                        gint64 now);

G_END_DECLS
