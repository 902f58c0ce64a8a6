/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-world.h: what the sandbox's OVHcloud has in its books: an account, groups, lines,
 * numbers, mail. Plain data; knows no HTTP and no JSON.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *nichandle;
  char *first_name;
  char *name;
  char *organisation;
  char *email;
  char *phone;
  char *address;
  char *zip;
  char *city;
} GuichetSandboxAccount;

typedef struct
{
  gint64 id;
  char *login;
  char *password; /* never told to anybody */
  gint64 creation;
} GuichetSandboxUser;

typedef enum
{
  GUICHET_SANDBOX_SERVICE_LINE,
  GUICHET_SANDBOX_SERVICE_ALIAS,
} GuichetSandboxServiceKind;

typedef struct
{
  gint64 id;
  char *name; /* as OVHcloud writes it: "0033972101001" */
  char *description;
  GuichetSandboxServiceKind kind;
  gboolean locked;  /* a line whose outgoing calls are locked */
  GPtrArray *users; /* of GuichetSandboxUser: who may Click2Call from this line */
} GuichetSandboxService;

typedef struct
{
  gint64 id;
  char *name; /* "xx1111-ovh-1" */
  char *description;
  GPtrArray *services; /* of GuichetSandboxService */
  GHashTable *by_name; /* the same by name */
} GuichetSandboxGroup;

typedef struct
{
  gint64 time; /* seconds since the Unix epoch */
  char *to;
  char *subject;
  char *body;
} GuichetSandboxMail;

typedef struct
{
  GuichetSandboxAccount account;
  GPtrArray *groups;  /* of GuichetSandboxGroup */
  GPtrArray *mailbox; /* of GuichetSandboxMail, oldest first */
  GPtrArray *domains; /* of names */
  gint64 last_id;
} GuichetSandboxWorld;

GuichetSandboxWorld *guichet_sandbox_world_new (void);
void guichet_sandbox_world_free (GuichetSandboxWorld *self);

GuichetSandboxGroup *guichet_sandbox_world_add_group (GuichetSandboxWorld *self,
                                                      const char *name,
                                                      const char *description);
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
void guichet_sandbox_world_add_mail (GuichetSandboxWorld *self,
                                     gint64 now,
                                     const char *to,
                                     const char *subject,
                                     const char *body);

GuichetSandboxGroup *guichet_sandbox_world_find_group (GuichetSandboxWorld *self, const char *name);
GuichetSandboxService *guichet_sandbox_group_find_service (GuichetSandboxGroup *group,
                                                           const char *name);
GuichetSandboxUser *guichet_sandbox_service_find_user (GuichetSandboxService *line, gint64 id);

/* guichet-sandbox-scenario.c */
gboolean guichet_sandbox_scenario_fill (GuichetSandboxWorld *self,
                                        const char *scenario,
                                        guint lines,
                                        guint domains,
                                        gint64 now);

G_END_DECLS
