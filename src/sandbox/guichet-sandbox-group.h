/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-group.h: a billing account with its lines and numbers, and who sees them. Plain
 * data; ids come from the world.
 */
#pragma once

#include "guichet-sandbox-contacts.h"
#include "guichet-sandbox-standing.h"

G_BEGIN_DECLS

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
  GUICHET_SANDBOX_SERVICE_TRUNK, /* a line to all but /telephony/lines */
} GuichetSandboxServiceKind;

typedef struct _GuichetSandboxGroup GuichetSandboxGroup;

typedef struct
{
  gint64 id;
  char *name; /* as OVHcloud writes it: "0033972101001" */
  char *description;
  GuichetSandboxServiceKind kind;
  GuichetSandboxContacts contacts;
  GuichetSandboxStanding standing;
  GuichetSandboxGroup *group; /* the one it is in */
  gboolean locked;            /* a line whose outgoing calls are locked */
  gboolean xdsl;              /* a line that came with an Internet access */
  GPtrArray *users;           /* of GuichetSandboxUser: who may Click2Call from this line */
} GuichetSandboxService;

struct _GuichetSandboxGroup
{
  gint64 id;
  char *name; /* "xx1111-ovh-1" */
  char *description;
  GuichetSandboxContacts contacts;
  GuichetSandboxStanding standing;
  gboolean special_numbers; /* some of its numbers are special, such as 0 800 … */
  GPtrArray *services;      /* of GuichetSandboxService */
  GHashTable *by_name;      /* the same by name */
};

GuichetSandboxGroup *
guichet_sandbox_group_new (gint64 id, const char *name, const char *description, const char *owner);
void guichet_sandbox_group_free (GuichetSandboxGroup *self);

GuichetSandboxService *guichet_sandbox_group_add_service (GuichetSandboxGroup *self,
                                                          gint64 id,
                                                          GuichetSandboxServiceKind kind,
                                                          const char *name,
                                                          const char *description);
GuichetSandboxService *guichet_sandbox_group_find_service (GuichetSandboxGroup *self,
                                                           const char *name);
gboolean guichet_sandbox_group_is_seen_by (const GuichetSandboxGroup *self, const char *nichandle);

gboolean guichet_sandbox_service_is_line (const GuichetSandboxService *self);
GuichetSandboxUser *guichet_sandbox_service_add_user (GuichetSandboxService *self,
                                                      gint64 id,
                                                      const char *login,
                                                      const char *password,
                                                      gint64 now);
GuichetSandboxUser *guichet_sandbox_service_find_user (GuichetSandboxService *self, gint64 id);
gboolean guichet_sandbox_service_is_seen_by (const GuichetSandboxService *self,
                                             const GuichetSandboxGroup *group,
                                             const char *nichandle);

G_END_DECLS
